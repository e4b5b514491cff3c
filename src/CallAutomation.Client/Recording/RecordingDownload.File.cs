using System.Runtime.ExceptionServices;
using Azure;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Recording;

internal sealed partial class RecordingDownload
{
    public Response<DownloadRecordingResult> ToFile(string path)
    {
        using UnfinishedFile file = UnfinishedFile.For(path);
        RecordingPart opened;
        using (FileStream destination = file.Create(useAsync: false))
        {
            opened = Copy(destination);
        }

        Response<DownloadRecordingResult> completed = Completed(opened);
        file.Complete();
        return completed;
    }

    public async Task<Response<DownloadRecordingResult>> ToFileAsync(string path)
    {
        using UnfinishedFile file = UnfinishedFile.For(path);
        RecordingPart opened;
        using (FileStream destination = file.Create(useAsync: true))
        {
            opened = await OpenFirstAsync().ConfigureAwait(false);
            if (EndOfPieces(opened) is { } end)
            {
                await WriteAtPlaceAsync(file, destination, opened, end).ConfigureAwait(false);
            }
            else
            {
                using RecordingStream content = new(source, source.First, source.Last, opened);
                await CopyAsync(content, destination, source.Token).ConfigureAwait(false);
            }
        }

        Response<DownloadRecordingResult> completed = Completed(opened);
        file.Complete();
        return completed;
    }

    /// <summary>Several writers, each with a handle of its own, take piece after piece until none is left or one of them fails.</summary>
    private async Task WriteAtPlaceAsync(UnfinishedFile file, FileStream destination, RecordingPart opened, long end)
    {
        using RecordingStream firstPiece = new(source, source.First, opened.End - 1, opened);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(source.Token);
        long rest = opened.End!.Value;
        long pieces = (end - rest + options.MaximumRangeSize - 1) / options.MaximumRangeSize;
        long taken = -1;
        ExceptionDispatchInfo? firstFailure = null;

        // The disk says now, and not after hours, that it has no room.
        destination.SetLength(end - source.First);
        int others = (int)Math.Min(options.MaximumConcurrency - 1, pieces);
        await Task.WhenAll([Guarded(WriteFirstAsync), .. Enumerable.Range(0, others).Select(_ => Guarded(WriteOthersAsync))]).ConfigureAwait(false);
        firstFailure?.Throw();

        async Task Guarded(Func<Task> write)
        {
            try
            {
                await write().ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Interlocked.CompareExchange(ref firstFailure, ExceptionDispatchInfo.Capture(failure), null);
                ending.Cancel();
            }
        }

        async Task WriteFirstAsync()
        {
            await CopyAsync(firstPiece, destination, ending.Token).ConfigureAwait(false);
            await WritePiecesAsync(destination).ConfigureAwait(false);
        }

        async Task WriteOthersAsync()
        {
            using FileStream handle = file.OpenAgain();
            await WritePiecesAsync(handle).ConfigureAwait(false);
        }

        async Task WritePiecesAsync(FileStream handle)
        {
            long piece;
            while ((piece = Interlocked.Increment(ref taken)) < pieces)
            {
                long first = rest + (piece * options.MaximumRangeSize);
                long last = Math.Min(first + options.MaximumRangeSize, end) - 1;
                handle.Position = first - source.First;
                using RecordingStream content = new(source, first, last);
                await CopyAsync(content, handle, ending.Token).ConfigureAwait(false);
            }
        }
    }
}
