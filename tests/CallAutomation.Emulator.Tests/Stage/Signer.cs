using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallAutomation.Emulator.Tests;

/// <summary>Signs requests; written from the protocol's description, apart from the emulator's own check.</summary>
internal static class Signer
{
    public static void Sign(HttpRequestMessage request, string rawTarget, byte[] body, string accessKey, DateTimeOffset? at = null, bool classicDate = false, string? host = null)
    {
        string date = (at ?? DateTimeOffset.UtcNow).ToString("r", CultureInfo.InvariantCulture);
        string hash = Convert.ToBase64String(SHA256.HashData(body));
        host ??= request.RequestUri!.Authority;
        string toSign = $"{request.Method.Method}\n{rawTarget}\n{date};{host};{hash}";
        using HMACSHA256 hmac = new(Convert.FromBase64String(accessKey));
        string signature = Convert.ToBase64String(hmac.ComputeHash(Encoding.ASCII.GetBytes(toSign)));
        string dateHeader = classicDate ? "Date" : "x-ms-date";
        request.Headers.TryAddWithoutValidation(dateHeader, date);
        request.Headers.TryAddWithoutValidation("x-ms-content-sha256", hash);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"HMAC-SHA256 SignedHeaders={dateHeader.ToLowerInvariant()};host;x-ms-content-sha256&Signature={signature}");
    }
}
