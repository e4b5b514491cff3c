namespace CallAutomation.Client.Recording;

/// <summary>What is still to be fetched of a recording, taken piece by piece by several at once.</summary>
/// <param name="first">The first byte wanted.</param>
/// <param name="end">The place behind the last one.</param>
/// <param name="size">The size of a piece at most.</param>
/// <param name="present">What is there already, in any order.</param>
internal sealed class MissingPieces(long first, long end, long size, IEnumerable<PieceRange> present)
{
    private readonly object _taking = new();
    private readonly Queue<PieceRange> _present = new(present.OrderBy(static piece => piece.First));
    private long _next = first;

    public bool TryTake(out PieceRange piece)
    {
        lock (_taking)
        {
            while (_present.Count > 0 && _present.Peek().First <= _next)
            {
                _next = Math.Max(_next, _present.Dequeue().Last + 1);
            }

            if (_next >= end)
            {
                piece = default;
                return false;
            }

            long gapEnd = _present.Count > 0 ? Math.Min(_present.Peek().First, end) : end;
            piece = new PieceRange(_next, _next + Math.Min(size, gapEnd - _next) - 1);
            _next = piece.Last + 1;
            return true;
        }
    }
}

/// <summary>Bytes of a recording, the last one included.</summary>
internal readonly record struct PieceRange(long First, long Last)
{
    public long Length => Last - First + 1;
}
