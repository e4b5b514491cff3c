using Azure;

namespace CallAutomation.Client.Recording;

internal sealed partial class RecordingDownload
{
    public Response<DownloadRecordingResult> ToStream(Stream destination)
    {
        RecordingPart opened = source.Open(source.First, source.Last, source.Token);
        using RecordingStream content = new(source, source.First, source.Last, opened);
        Copy(content, destination, note: null);
        return Completed(opened);
    }

    public async Task<Response<DownloadRecordingResult>> ToStreamAsync(Stream destination)
    {
        RecordingPart opened = await OpenFirstAsync(source.First).ConfigureAwait(false);
        if (EndOfPieces(opened) is { } end)
        {
            await WriteInOrderAsync(destination, opened, end).ConfigureAwait(false);
        }
        else
        {
            using RecordingStream content = new(source, source.First, source.Last, opened);
            await CopyAsync(content, destination, note: null, source.Token).ConfigureAwait(false);
        }

        return Completed(opened);
    }

    /// <summary>Keeps the next pieces coming while the one whose turn it is gets written. At most as many are held as may be fetched at once.</summary>
    private async Task WriteInOrderAsync(Stream destination, RecordingPart opened, long end)
    {
        using RecordingStream firstPiece = new(source, source.First, opened.End - 1, opened);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(source.Token);
        Queue<Task<Piece>> ahead = new();
        Stack<byte[]> free = new();
        long next = opened.End!.Value;
        try
        {
            FetchAhead(options.MaximumConcurrency - 1);
            await CopyAsync(firstPiece, destination, note: null, ending.Token).ConfigureAwait(false);
            FetchAhead(options.MaximumConcurrency);
            while (ahead.Count > 0)
            {
                Piece piece = await ahead.Peek().ConfigureAwait(false);
                await destination.WriteAsync(piece.Buffer.AsMemory(0, piece.Length), ending.Token).ConfigureAwait(false);
                _written.Add(piece.Length);
                _ = ahead.Dequeue();
                free.Push(piece.Buffer);
                FetchAhead(options.MaximumConcurrency);
            }
        }
        finally
        {
            ending.Cancel();
            await Settled(ahead).ConfigureAwait(false);
        }

        void FetchAhead(int most)
        {
            for (; ahead.Count < most && next < end; next += Math.Min(options.MaximumRangeSize, end - next))
            {
                int length = (int)Math.Min(options.MaximumRangeSize, end - next);
                byte[] buffer = free.Count > 0 ? free.Pop() : new byte[(int)Math.Min(options.MaximumRangeSize, end - opened.End!.Value)];
                ahead.Enqueue(FetchAsync(next, buffer, length, ending.Token));
            }
        }
    }

    private async Task<Piece> FetchAsync(long first, byte[] buffer, int length, CancellationToken cancellationToken)
    {
        using RecordingStream content = new(source, first, first + length - 1);
        int filled = 0;
        int read;
        while (filled < length
            && (read = await content.ReadAsync(buffer.AsMemory(filled, length - filled), cancellationToken).ConfigureAwait(false)) > 0)
        {
            filled += read;
        }

        return new Piece(buffer, filled);
    }

    /// <summary>Nothing is left running when the verb returns. What the others say then is only the echo of the first failure.</summary>
    private static async Task Settled(IEnumerable<Task> tasks)
    {
        try
        {
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The first failure is on its way to the caller already.
        }
    }

    private readonly record struct Piece(byte[] Buffer, int Length);
}
