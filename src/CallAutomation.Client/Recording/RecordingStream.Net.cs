namespace CallAutomation.Client.Recording;

internal sealed partial class RecordingStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ReadNextAsync(buffer, cancellationToken);
}
