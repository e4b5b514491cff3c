using System.Buffers;

namespace CallAutomation.Client.AspNetCore.Receiving;

/// <summary>Reads a body once, into memory of exactly its size: the events that are read from it keep it.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 4096;

    /// <summary>The body; null where it is larger than allowed.</summary>
    public static async ValueTask<byte[]?> ReadAsync(Stream body, string? contentLength, int most, CancellationToken cancellationToken)
    {
        if (long.TryParse(contentLength, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long length) && length > most)
        {
            return null;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(length + 1, FirstBuffer), most + 1L));
        try
        {
            int filled = 0;
            while (true)
            {
                int read = await body.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                filled += read;
                if (filled > most)
                {
                    return null;
                }

                if (read == 0)
                {
                    return buffer.AsSpan(0, filled).ToArray();
                }

                if (filled == buffer.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, most + 1L));
                    buffer.AsSpan(0, filled).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
