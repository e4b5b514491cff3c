using System.Globalization;
using Azure;

namespace CallAutomation.Client.Recording;

/// <summary>What an answer says about the bytes it holds: <c>Content-Range: bytes 0-99/1000</c>, or <c>bytes */1000</c> for none.</summary>
/// <param name="First">The first byte; null where none is held.</param>
/// <param name="Last">The last byte, itself included.</param>
/// <param name="Total">The length of the whole; null where the server does not know.</param>
internal sealed record ContentRange(long? First, long? Last, long? Total)
{
    private const string Unit = "bytes ";

    /// <summary>Null where the header is missing or makes no sense.</summary>
    public static ContentRange? Of(Response response)
    {
        if (!response.Headers.TryGetValue("Content-Range", out string? text) || !text!.StartsWith(Unit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string[] parts = text.Substring(Unit.Length).Split('/');
        if (parts.Length != 2 || !TryRead(parts[1], out long? total))
        {
            return null;
        }

        if (parts[0].Trim() == "*")
        {
            return new ContentRange(null, null, total);
        }

        string[] ends = parts[0].Split('-');
        return ends.Length == 2 && TryRead(ends[0], out long? first) && TryRead(ends[1], out long? last)
            && first is not null && last >= first && (total is null || last < total)
            ? new ContentRange(first, last, total)
            : null;
    }

    private static bool TryRead(string text, out long? number)
    {
        number = null;
        if (text.Trim() == "*")
        {
            return true;
        }

        if (!long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long read))
        {
            return false;
        }

        number = read;
        return true;
    }
}
