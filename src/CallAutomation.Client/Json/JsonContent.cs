using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;

namespace CallAutomation.Client.Json;

/// <summary>A JSON body whose bytes can be signed without being copied.</summary>
internal sealed class JsonContent(byte[] bytes) : RequestContent
{
    public byte[] Bytes { get; } = bytes;

    public static JsonContent Of<T>(T body, JsonTypeInfo<T> shape) => new(JsonSerializer.SerializeToUtf8Bytes(body, shape));

    public override bool TryComputeLength(out long length)
    {
        length = Bytes.Length;
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation) => stream.Write(Bytes, 0, Bytes.Length);

    public override Task WriteToAsync(Stream stream, CancellationToken cancellation) =>
        stream.WriteAsync(Bytes, 0, Bytes.Length, cancellation);

    public override void Dispose()
    {
        // Bytes alone; a retry sends them again.
    }
}
