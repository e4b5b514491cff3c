using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>A secret in the query string. How long the comparison takes tells neither how much fits nor how long the secret is.</summary>
internal sealed class SharedSecret(string parameter, IEnumerable<string> secrets)
{
    private readonly byte[][] _expected = [.. secrets.Select(static secret => Hash(secret))];

    public bool IsRequired => _expected.Length > 0;

    public CallbackRejection Check(string? query)
    {
        if (!IsRequired)
        {
            return CallbackRejection.None;
        }

        string? brought = null;
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            if (pair.DecodeName().Span.SequenceEqual(parameter))
            {
                if (brought is not null)
                {
                    // Two of them: whoever stands between may have looked at the other one.
                    return CallbackRejection.SecretWrong;
                }

                brought = pair.DecodeValue().ToString();
            }
        }

        if (string.IsNullOrEmpty(brought))
        {
            return CallbackRejection.SecretMissing;
        }

        byte[] hash = Hash(brought);
        bool fits = false;
        foreach (byte[] expected in _expected)
        {
            fits |= CryptographicOperations.FixedTimeEquals(hash, expected);
        }

        return fits ? CallbackRejection.None : CallbackRejection.SecretWrong;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
