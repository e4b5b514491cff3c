using System.Runtime.InteropServices;

namespace CallAutomation.Client;

/// <summary>What newer frameworks can do with streams, under the same names.</summary>
internal static class StreamSupport
{
    extension(ObjectDisposedException)
    {
        public static void ThrowIf(bool condition, object instance)
        {
            if (condition)
            {
                throw new ObjectDisposedException(instance.GetType().Name);
            }
        }
    }

    /// <summary>For memory over an array, which is all this library reads into.</summary>
    public static ValueTask<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        ArraySegment<byte> bytes = BytesOf(buffer);
        return new ValueTask<int>(stream.ReadAsync(bytes.Array!, bytes.Offset, bytes.Count, cancellationToken));
    }

    /// <summary>For memory over an array, which is all this library writes from.</summary>
    public static ValueTask WriteAsync(this Stream stream, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        ArraySegment<byte> bytes = BytesOf(buffer);
        return new ValueTask(stream.WriteAsync(bytes.Array!, bytes.Offset, bytes.Count, cancellationToken));
    }

    private static ArraySegment<byte> BytesOf(ReadOnlyMemory<byte> buffer) =>
        MemoryMarshal.TryGetArray(buffer, out ArraySegment<byte> bytes) ? bytes : throw new NotSupportedException("The memory is not an array.");
}
