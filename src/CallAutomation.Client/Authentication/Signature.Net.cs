using System.Buffers;
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

        Span<byte> hash = stackalloc byte[HashLength];
        SHA256.HashData(body.Span, hash);
        return Convert.ToBase64String(hash);
    }

    /// <summary>The whole value of the Authorization header.</summary>
    public static string Of(byte[] key, string method, string pathAndQuery, string date, string authority, string contentHash)
    {
        int length = method.Length + pathAndQuery.Length + date.Length + authority.Length + contentHash.Length + 4;
        int most = Encoding.UTF8.GetMaxByteCount(length);
        byte[]? rented = most > 1024 ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> toSign = rented ?? stackalloc byte[1024];

        int written = 0;
        Add(toSign, ref written, method, '\n');
        Add(toSign, ref written, pathAndQuery, '\n');
        Add(toSign, ref written, date, ';');
        Add(toSign, ref written, authority, ';');
        written += Encoding.UTF8.GetBytes(contentHash, toSign[written..]);

        Span<byte> hash = stackalloc byte[HashLength];
        HMACSHA256.HashData(key, toSign[..written], hash);
        Span<char> header = stackalloc char[HeaderStart.Length + HashTextLength];
        HeaderStart.CopyTo(header);
        Convert.TryToBase64Chars(hash, header[HeaderStart.Length..], out _);

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return new string(header);
    }

    private static void Add(Span<byte> toSign, ref int written, string text, char end)
    {
        written += Encoding.UTF8.GetBytes(text, toSign[written..]);
        toSign[written++] = (byte)end;
    }
}
