using Azure;

namespace CallAutomation.Client.Recording;

/// <summary>One recording on its way to a stream or a file.</summary>
/// <remarks>The first piece tells how long the recording is; what is left is fetched in pieces side by side.</remarks>
internal sealed partial class RecordingDownload(RecordingSource source, DownloadRecordingOptions options)
{
    private const int CopyBufferSize = 80 * 1024;

    private readonly ProgressCounter _written = new(options.Progress);

    private Task<RecordingPart> OpenFirstAsync(long first) => source.OpenAsync(first, LastOfFirst(first), source.Token);

    private long LastOfFirst(long first)
    {
        long last = first > long.MaxValue - options.InitialRangeSize ? long.MaxValue : first + options.InitialRangeSize - 1;
        return Math.Min(last, source.Last ?? long.MaxValue);
    }

    /// <summary>The place behind the last byte wanted; null where the server does not know its length, or sends everything at once anyway.</summary>
    private long? EndOfPieces(RecordingPart opened) => opened.IsWhole || source.Total is not { } total
        ? null
        : Math.Min(total, (source.Last + 1) ?? long.MaxValue);

    /// <summary>The same for a server that sends everything at once; null where it does not tell the length.</summary>
    private long? EndOfWhole() => source.Total is { } total ? Math.Min(total, (source.Last + 1) ?? long.MaxValue) : null;

    private async Task CopyAsync(RecordingStream content, Stream destination, PieceNote? note, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[CopyBufferSize];
        int read;
        while ((read = await content.ReadAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false)) > 0)
        {
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            note?.Add(buffer, read);
            _written.Add(read);
        }
    }

    private void Copy(RecordingStream content, Stream destination, PieceNote? note)
    {
        byte[] buffer = new byte[CopyBufferSize];
        int read;
        while ((read = content.Read(buffer, 0, buffer.Length, source.Token)) > 0)
        {
            destination.Write(buffer, 0, read);
            note?.Add(buffer, read);
            _written.Add(read);
        }
    }

    private Response<DownloadRecordingResult> Completed(RecordingPart opened)
    {
        long total = source.Total ?? source.First + _written.Sum;
        long expected = Math.Min(total, (source.Last + 1) ?? long.MaxValue) - source.First;
        if (_written.Sum != expected)
        {
            throw source.BrokeOff(source.First + _written.Sum, failures: 0, last: null);
        }

        return Response.FromValue(
            new DownloadRecordingResult { Length = _written.Sum, TotalLength = total, ContentType = opened.Response.Headers.ContentType },
            opened.Response);
    }
}
