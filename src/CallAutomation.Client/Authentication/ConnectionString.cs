using Azure;

namespace CallAutomation.Client.Authentication;

/// <summary>The two halves of <c>endpoint=…;accesskey=…</c>.</summary>
/// <remarks>No message here repeats any part of the text: it holds a key, perhaps in the wrong place.</remarks>
internal sealed class ConnectionString
{
    private ConnectionString(Uri endpoint, AzureKeyCredential credential)
    {
        Endpoint = endpoint;
        Credential = credential;
    }

    public Uri Endpoint { get; }

    public AzureKeyCredential Credential { get; }

    public static ConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);

        string endpoint = Part("endpoint", connectionString);
        string accessKey = Part("accesskey", connectionString);
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? address))
        {
            throw Malformed("its endpoint is not an absolute address such as https://contoso.communication.azure.com");
        }

        AccessKey.Decode(accessKey, nameof(connectionString));
        return new ConnectionString(ServiceEndpoint.Checked(address, nameof(connectionString)), new AzureKeyCredential(accessKey));
    }

    private static string Part(string name, string connectionString)
    {
        string? found = null;
        foreach (string part in connectionString.Split(';'))
        {
            // A base64 key ends in '=' and may hold others, so only the first one separates.
            int separator = part.IndexOf('=');
            if (separator < 0 || !part.AsSpan(0, separator).Trim().Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            found = found is null ? part.Substring(separator + 1).Trim() : throw Malformed($"it says '{name}=' twice");
        }

        return found is { Length: > 0 } ? found : throw Malformed($"'{name}=' is missing or empty");
    }

    private static ArgumentException Malformed(string what, string parameterName = "connectionString") => new(
        $"The connection string cannot be used: {what}. It reads endpoint=https://<resource>.communication.azure.com/;accesskey=<base64>; the Azure portal shows it under Keys.",
        parameterName);
}
