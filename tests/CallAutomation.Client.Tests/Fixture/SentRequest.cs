using System.Text.Json.Nodes;

namespace CallAutomation.Client.Tests.Fixture;

/// <summary>One attempt as it left the client.</summary>
internal sealed record SentRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string this[string header] => Headers.TryGetValue(header, out string? value) ? value : string.Empty;

    public JsonNode Json => JsonNode.Parse(Body)!;

    public static SentRequest Of(HttpRequestMessage request)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []))
        {
            headers[header.Key] = string.Join(",", header.Value);
        }

        using StreamReader body = new(request.Content?.ReadAsStream() ?? Stream.Null);
        return new SentRequest(request.Method.Method, request.RequestUri!, headers, body.ReadToEnd());
    }
}
