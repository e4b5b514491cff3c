namespace CallAutomation.Client.Transport;

internal sealed partial class LimitedStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        mayBeCut && _left == 0 ? 0 : Taken(await body.ReadAsync(buffer[..Wanted(buffer.Length)], cancellationToken).ConfigureAwait(false));
}
