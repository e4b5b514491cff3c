using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Security;

/// <summary>Checks that whoever sends a request may do so: by the access key, or by a token where that is allowed.</summary>
internal sealed class RequestAuthorization(RequestSignature signature, RequestToken token)
{
    private const string Bearer = "Bearer ";

    /// <summary>Returns what is wrong with the authorization, or null when it is right.</summary>
    public string? FindFault(string method, string rawTarget, IHeaderDictionary headers, ReadOnlySpan<byte> body, string? signedHost = null)
    {
        string authorization = headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? token.FindFault(authorization[Bearer.Length..].Trim())
            : signature.FindFault(method, rawTarget, headers, body, signedHost);
    }
}
