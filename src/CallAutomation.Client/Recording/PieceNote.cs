using System.Security.Cryptography;

namespace CallAutomation.Client.Recording;

/// <summary>Follows what is written to an unfinished file, and writes down each piece once it is whole.</summary>
internal sealed class PieceNote(UnfinishedFile file, long first, long size) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _first = first;
    private long _filled;

    public void Add(byte[] written, int count)
    {
        for (int offset = 0; offset < count;)
        {
            int taken = (int)Math.Min(count - offset, size - _filled);
            _hash.AppendData(written, offset, taken);
            offset += taken;
            _filled += taken;
            if (_filled == size)
            {
                Complete();
            }
        }
    }

    /// <summary>The last piece can be shorter than the others.</summary>
    public void Complete()
    {
        if (_filled == 0)
        {
            return;
        }

        file.Note(new PieceRange(_first, _first + _filled - 1), _hash.GetHashAndReset());
        _first += _filled;
        _filled = 0;
    }

    public void Dispose() => _hash.Dispose();
}
