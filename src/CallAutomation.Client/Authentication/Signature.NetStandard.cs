using System.Security.Cryptography;
using System.Text;

namespace CallAutomation.Client.Authentication;

internal static partial class Signature
{
    /// <summary>Base64 of the SHA-256 of the body.</summary>
    public static string HashOf(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return HashOfNothing;
        }

        using SHA256 sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(body.ToArray()));
    }

    /// <summary>The whole value of the Authorization header.</summary>
    public static string Of(byte[] key, string method, string pathAndQuery, string date, string authority, string contentHash)
    {
        using HMACSHA256 hmac = new(key);
        byte[] toSign = Encoding.UTF8.GetBytes($"{method}\n{pathAndQuery}\n{date};{authority};{contentHash}");
        return HeaderStart + Convert.ToBase64String(hmac.ComputeHash(toSign));
    }
}
