using System.Runtime.ExceptionServices;
using Azure;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Recording;

internal sealed partial class RecordingDownload
{
    public Response<DownloadRecordingResult> ToFile(string path)
    {
        using UnfinishedFile file = UnfinishedFile.For(path, source.Request, source.First);
        RecordingPart opened;
        using (FileStream destination = file.Open(useAsync: false))
        {
            opened = Open(file.Continuation ?? source.First, file);
            if (IsNotContinued(file, opened))
            {
                file.Restart(destination);
                if (opened.First > source.First)
                {
                    opened.Body.Dispose();
                    opened = source.Open(source.First, source.Last, source.Token);
                }
            }

            WriteAtPlace(file, destination, opened);
        }

        Response<DownloadRecordingResult> completed = Completed(opened);
        file.Complete();
        return completed;
    }

    public async Task<Response<DownloadRecordingResult>> ToFileAsync(string path)
    {
        using UnfinishedFile file = UnfinishedFile.For(path, source.Request, source.First);
        RecordingPart opened;
        using (FileStream destination = file.Open(useAsync: true))
        {
            opened = await OpenAsync(file.Continuation ?? source.First, file).ConfigureAwait(false);
            if (IsNotContinued(file, opened))
            {
                file.Restart(destination);
                if (opened.First > source.First)
                {
                    opened.Body.Dispose();
                    opened = await OpenFirstAsync(source.First).ConfigureAwait(false);
                }
            }

            await WriteAtPlaceAsync(file, destination, opened).ConfigureAwait(false);
        }

        Response<DownloadRecordingResult> completed = Completed(opened);
        file.Complete();
        return completed;
    }

    /// <summary>The first request of a download that is carried on may find a recording that is shorter now, or whole answers only.</summary>
    private async Task<RecordingPart> OpenAsync(long first, UnfinishedFile file)
    {
        try
        {
            return await OpenFirstAsync(first).ConfigureAwait(false);
        }
        catch (RefusedRequestException refused) when (file.Continuation > source.First && refused.Status == 416)
        {
            source.ForgetRecording();
            return await OpenFirstAsync(source.First).ConfigureAwait(false);
        }
    }

    private RecordingPart Open(long first, UnfinishedFile file)
    {
        try
        {
            return source.Open(first, source.Last, source.Token);
        }
        catch (RefusedRequestException refused) when (file.Continuation > source.First && refused.Status == 416)
        {
            source.ForgetRecording();
            return source.Open(source.First, source.Last, source.Token);
        }
    }

    /// <summary>Whether there is something from before that cannot be proven to be of this recording.</summary>
    private bool IsNotContinued(UnfinishedFile file, RecordingPart opened) =>
        file.Continuation is not null && (opened.IsWhole || !file.IsOf(source.ETag, source.Total));

    /// <summary>What is there already, what is to come, and that there is room for it.</summary>
    private IReadOnlyList<PieceRange> Prepare(UnfinishedFile file, FileStream destination, long? end)
    {
        IReadOnlyList<PieceRange> present = file.Continuation is null ? [] : file.Verified(source.Token);
        if (file.Continuation is null && source.ETag is { } etag && source.Total is { } total)
        {
            file.Begin(etag, total);
        }

        if ((end ?? EndOfWhole()) is { } known)
        {
            file.CheckSpace(known - source.First - present.Sum(static piece => piece.Length));
            destination.SetLength(known - source.First);
        }

        return present;
    }

    private void WriteAtPlace(UnfinishedFile file, FileStream destination, RecordingPart opened)
    {
        long first = file.Continuation ?? source.First;
        using RecordingStream content = new(source, first, source.Last, opened);
        PieceRange[] present = [.. Prepare(file, destination, EndOfPieces(opened)).Where(piece => piece.Last < first)];
        _written.Add(present.Sum(static piece => piece.Length));
        Write(content, file, destination, first);

        // A piece that an earlier download wrote down and a crash has lost.
        MissingPieces lost = new(source.First, first, options.MaximumRangeSize, present);
        while (lost.TryTake(out PieceRange piece))
        {
            using RecordingStream again = new(source, piece.First, piece.Last);
            Write(again, file, destination, piece.First);
        }
    }

    /// <summary>Several writers, each with a handle of its own, take piece after piece until none is left or one of them fails.</summary>
    private async Task WriteAtPlaceAsync(UnfinishedFile file, FileStream destination, RecordingPart opened)
    {
        long first = file.Continuation ?? source.First;
        long? end = EndOfPieces(opened);
        using RecordingStream firstPiece = new(source, first, end is null ? source.Last : opened.End - 1, opened);
        PieceRange taken = new(first, end is null ? long.MaxValue - 1 : opened.End!.Value - 1);
        IReadOnlyList<PieceRange> prepared = file.Continuation is null
            ? Prepare(file, destination, end)
            : await Task.Run(() => Prepare(file, destination, end), source.Token).ConfigureAwait(false);
        PieceRange[] present = [.. prepared.Where(piece => piece.Last < taken.First || piece.First > taken.Last)];
        _written.Add(present.Sum(static piece => piece.Length));

        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(source.Token);
        MissingPieces missing = new(source.First, end ?? source.First, options.MaximumRangeSize, [.. present, taken]);
        ExceptionDispatchInfo? firstFailure = null;
        await Task.WhenAll([Guarded(WriteFirstAsync), .. Enumerable.Range(0, Others(taken.Last + 1, end)).Select(_ => Guarded(WriteOthersAsync))]).ConfigureAwait(false);
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
            await WriteAsync(firstPiece, file, destination, first, ending.Token).ConfigureAwait(false);
            await WritePiecesAsync(destination).ConfigureAwait(false);
        }

        async Task WriteOthersAsync()
        {
            using FileStream handle = file.OpenAgain();
            await WritePiecesAsync(handle).ConfigureAwait(false);
        }

        async Task WritePiecesAsync(FileStream handle)
        {
            while (missing.TryTake(out PieceRange piece))
            {
                using RecordingStream content = new(source, piece.First, piece.Last);
                await WriteAsync(content, file, handle, piece.First, ending.Token).ConfigureAwait(false);
            }
        }
    }

    /// <summary>No more writers than there can be pieces.</summary>
    private int Others(long from, long? end) =>
        end is { } known && known > from ? (int)Math.Min(options.MaximumConcurrency - 1, ((known - from - 1) / options.MaximumRangeSize) + 1) : 0;

    private async Task WriteAsync(RecordingStream content, UnfinishedFile file, FileStream destination, long first, CancellationToken cancellationToken)
    {
        using PieceNote? note = file.IsNoted ? new PieceNote(file, first, options.MaximumRangeSize) : null;
        destination.Position = first - source.First;
        await CopyAsync(content, destination, note, cancellationToken).ConfigureAwait(false);
        note?.Complete();
    }

    private void Write(RecordingStream content, UnfinishedFile file, FileStream destination, long first)
    {
        using PieceNote? note = file.IsNoted ? new PieceNote(file, first, options.MaximumRangeSize) : null;
        destination.Position = first - source.First;
        Copy(content, destination, note);
        note?.Complete();
    }
}
