using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Security;

/// <summary>Checks that a request was signed with the access key (HMAC-SHA256).</summary>
internal sealed class RequestSignature(string accessKey, TimeProvider realTime)
{
    private const string Scheme = "HMAC-SHA256 ";

    // Clients sign once and retry for minutes with the same date.
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMinutes(15);

    private readonly byte[] _key = ReadKey(accessKey);

    /// <summary>Returns what is wrong with the signature, or null when it is right.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="rawTarget">What was asked for, letter by letter.</param>
    /// <param name="headers">The headers; the host in them is where the request went to.</param>
    /// <param name="body">The body.</param>
    /// <param name="signedHost">The host that was signed, where it is another. Some clients sign a host without its port, others with it: both are right.</param>
    /// <remarks>The reasons are for the log of the person who runs the emulator; none of them holds a key, a signature or a hash.</remarks>
    public string? FindFault(string method, string rawTarget, IHeaderDictionary headers, ReadOnlySpan<byte> body, string? signedHost = null)
    {
        string authorization = headers.Authorization.ToString();
        if (authorization.Length == 0)
        {
            return "The Authorization header is missing.";
        }

        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return "Only the schemes HMAC-SHA256 and Bearer are known here.";
        }

        if (!TryReadParts(authorization.AsSpan(Scheme.Length), out string[] signedHeaders, out byte[] signature))
        {
            return "The Authorization header is not of the form 'HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=…'.";
        }

        if (!IsKnownForm(signedHeaders))
        {
            return "SignedHeaders must be 'x-ms-date;host;x-ms-content-sha256' or 'date;host;x-ms-content-sha256'.";
        }

        string date = headers[signedHeaders[0]].ToString();
        if (!DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset signedAt))
        {
            return $"The {signedHeaders[0]} header is missing or not an RFC 1123 date.";
        }

        if ((realTime.GetUtcNow() - signedAt).Duration() > s_tolerance)
        {
            return $"The {signedHeaders[0]} header is more than {s_tolerance.TotalMinutes:0} minutes away from this machine's clock.";
        }

        string contentHash = Convert.ToBase64String(SHA256.HashData(body));
        if (!SameText(headers["x-ms-content-sha256"].ToString(), contentHash))
        {
            return "The x-ms-content-sha256 header is not the hash of the body that arrived.";
        }

        string host = headers.Host.ToString();
        bool isRight = FormsOf(signedHost ?? host, host).Any(form => CryptographicOperations.FixedTimeEquals(Sign(method, rawTarget, date, form, contentHash), signature));
        return isRight ? null : "The signature does not match the access key and the request.";
    }

    /// <summary>The signature of a request, as the protocol describes it.</summary>
    public byte[] Sign(string method, string rawTarget, string date, string host, string contentHash) =>
        HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes($"{method}\n{rawTarget}\n{date};{host};{contentHash}"));

    private static IEnumerable<string> FormsOf(string signed, string host)
    {
        yield return signed;
        HostString parts = new(signed);
        if (parts.Port is not null)
        {
            yield return parts.Host;
        }
        else if (new HostString(host).Port is int port)
        {
            yield return $"{signed}:{port.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static byte[] ReadKey(string accessKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accessKey);
        try
        {
            return Convert.FromBase64String(accessKey);
        }
        catch (FormatException)
        {
            throw new ArgumentException("The access key must be base64.", nameof(accessKey));
        }
    }

    // Until 2021 clients signed the standard Date header; a transitional one sends both and says which it signed.
    private static bool IsKnownForm(string[] signedHeaders) =>
        signedHeaders.Length == 3
        && (signedHeaders[0].Equals("x-ms-date", StringComparison.OrdinalIgnoreCase) || signedHeaders[0].Equals("date", StringComparison.OrdinalIgnoreCase))
        && signedHeaders[1].Equals("host", StringComparison.OrdinalIgnoreCase)
        && signedHeaders[2].Equals("x-ms-content-sha256", StringComparison.OrdinalIgnoreCase);

    private static bool TryReadParts(ReadOnlySpan<char> parameters, out string[] signedHeaders, out byte[] signature)
    {
        signedHeaders = [];
        signature = [];
        foreach (string part in parameters.ToString().Split('&'))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? part : part[..equals].Trim();
            string value = equals < 0 ? "" : part[(equals + 1)..];
            if (name.Equals("SignedHeaders", StringComparison.OrdinalIgnoreCase))
            {
                signedHeaders = value.Split(';');
            }
            else if (name.Equals("Signature", StringComparison.OrdinalIgnoreCase))
            {
                byte[] buffer = new byte[64];
                if (!Convert.TryFromBase64String(value, buffer, out int written))
                {
                    return false;
                }

                signature = buffer[..written];
            }
        }

        return signedHeaders.Length > 0 && signature.Length > 0;
    }

    private static bool SameText(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
