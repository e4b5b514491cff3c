using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Json;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Authentication;

/// <summary>Signs each attempt with the access key (HMAC-SHA256), dated with the moment of that attempt.</summary>
internal sealed class AccessKeyPolicy : HttpPipelinePolicy
{
    private readonly AzureKeyCredential _credential;
    private readonly RequestStamps _stamps;
    private KeyInUse _key;
    private Destination? _last;

    public AccessKeyPolicy(AzureKeyCredential credential, RequestStamps stamps)
    {
        ArgumentNullException.ThrowIfNull(credential);
        _credential = credential;
        _stamps = stamps;
        _key = new KeyInUse(credential.Key, AccessKey.Decode(credential.Key, nameof(credential)));
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Sign(message);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Sign(message);
        return ProcessNextAsync(message, pipeline);
    }

    private void Sign(HttpMessage message)
    {
        Request request = message.Request;
        Uri address = request.Uri.ToUri();
        string date = _stamps.Now().ToString("R", CultureInfo.InvariantCulture);
        string contentHash = Signature.HashOf(BytesOf(request.Content));

        string authority = AuthorityOf(request.Uri, address);
        string pathAndQuery = address.PathAndQuery;
        if (StorageRequest.Of(message) is { } visit)
        {
            // The storage is another host, but checks the signature as the resource would have made it: its name, the path, no query.
            authority = visit.Resource;
            pathAndQuery = address.AbsolutePath;
            request.Headers.SetValue("x-ms-host", authority);
        }

        string signature = Signature.Of(CurrentKey(), request.Method.Method, pathAndQuery, date, authority, contentHash);

        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("x-ms-content-sha256", contentHash);
        request.Headers.SetValue("Authorization", signature);
    }

    /// <summary>A rotated key is decoded once, not once per request.</summary>
    private byte[] CurrentKey()
    {
        KeyInUse inUse = _key;
        string text = _credential.Key;
        if (!string.Equals(inUse.Text, text, StringComparison.Ordinal))
        {
            _key = inUse = new KeyInUse(text, AccessKey.Decode(text, "credential"));
        }

        return inUse.Bytes;
    }

    /// <summary>The host, with the port only where it is not the default of the scheme. It hardly ever changes, and is not written anew each time.</summary>
    private string AuthorityOf(RequestUriBuilder uri, Uri address)
    {
        Destination? last = _last;
        if (last is null || last.Port != uri.Port || last.Scheme != uri.Scheme || last.Host != uri.Host)
        {
            _last = last = new Destination(uri.Scheme, uri.Host, uri.Port, address.Authority);
        }

        return last.Authority;
    }

    private static ReadOnlyMemory<byte> BytesOf(RequestContent? content)
    {
        if (content is null)
        {
            return default;
        }

        if (content is JsonContent json)
        {
            return json.Bytes;
        }

        // A policy of the user's replaced the body.
        using MemoryStream copy = new();
        content.WriteTo(copy, CancellationToken.None);
        return copy.ToArray();
    }

    private sealed record KeyInUse(string Text, byte[] Bytes);

    private sealed record Destination(string? Scheme, string? Host, int Port, string Authority);
}
