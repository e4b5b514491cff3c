using System.Security.Cryptography;

namespace CallAutomation.Client.Recording;

/// <summary>A file under another name until it is whole. Whoever finds the final name finds a complete recording, the old one or the new.</summary>
/// <remarks>A failure removes it. What the end of a process leaves is carried on by the next download that can prove it is the same recording, and else replaced.</remarks>
internal sealed class UnfinishedFile : IDisposable
{
    private const int CopyBufferSize = 80 * 1024;

    private readonly string _path;
    private readonly string _partialPath;
    private readonly string _request;
    private readonly long _offset;
    private readonly DownloadJournal _journal;
    private bool _isComplete;

    private UnfinishedFile(string path, string partialPath, string request, long offset, DownloadJournal journal)
    {
        _path = path;
        _partialPath = partialPath;
        _request = request;
        _offset = offset;
        _journal = journal;
    }

    /// <summary>The first byte of the recording that an earlier download has not brought; null where there was none.</summary>
    public long? Continuation { get; private set; }

    /// <summary>Whether what is written is also written down, so that it can be carried on.</summary>
    public bool IsNoted => _journal.IsKept;

    /// <param name="path">The file to be.</param>
    /// <param name="request">Which recording was asked for, and which part; on one line.</param>
    /// <param name="offset">The place in the recording of the first byte of the file.</param>
    /// <exception cref="IOException">There can be no such file, or another download into it is under way.</exception>
    public static UnfinishedFile For(string path, string request, long offset)
    {
        path = DestinationFile.Checked(path);

        // Beside the final one, because only within a volume is moving a file a matter of its name.
        string partialPath = path + ".partial";
        string journalPath = path + ".partial.journal";
        DeleteLink(journalPath);
        UnfinishedFile file = new(path, partialPath, request, offset, DownloadJournal.Open(journalPath, request));
        try
        {
            DeleteLink(partialPath);
            file.Continuation = file.FirstMissing();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public FileStream Open(bool useAsync)
    {
        if (Continuation is not null)
        {
            return new FileStream(_partialPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, useAsync);
        }

        File.Delete(_partialPath);
        return FilePermissions.CreateLike(_path, _partialPath, bufferSize: 1, useAsync);
    }

    /// <summary>A second handle, so that two pieces can be written at two places at the same time.</summary>
    public FileStream OpenAgain() => new(_partialPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, useAsync: true);

    /// <summary>Whether the recording that answered is the one the file is a part of.</summary>
    public bool IsOf(string? etag, long? total) => etag is not null && etag == _journal.ETag && total == _journal.Total;

    /// <summary>The file begins anew.</summary>
    public void Restart(FileStream destination)
    {
        Continuation = null;
        _journal.Clear();
        destination.SetLength(0);
    }

    /// <summary>What an earlier download brought, read again and compared with what it wrote down: a crash can have lost some.</summary>
    public IReadOnlyList<PieceRange> Verified(CancellationToken cancellationToken)
    {
        List<PieceRange> verified = [];
        using (FileStream partial = new(_partialPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1))
        {
            byte[] buffer = new byte[CopyBufferSize];
            long end = long.MinValue;
            foreach ((PieceRange piece, string hash) in _journal.Pieces.OrderBy(static noted => noted.Piece.First))
            {
                // Twice the same happens where a download was carried on before.
                if (piece.First >= end && piece.First >= _offset && DownloadJournal.TextOf(HashOf(partial, piece, buffer, cancellationToken)) == hash)
                {
                    verified.Add(piece);
                    end = piece.Last + 1;
                }
            }
        }

        _journal.Continue();
        return verified;
    }

    /// <summary>From now on what is written is written down.</summary>
    public void Begin(string etag, long total) => _journal.Begin(_request, etag, total);

    public void Note(PieceRange piece, byte[] hash) => _journal.Note(piece, hash);

    public void CheckSpace(long needed) => DestinationFile.CheckSpace(_path, needed);

    /// <summary>Gives the file its name; a file of that name is replaced, and who may read it stays the same.</summary>
    public void Complete()
    {
        if (File.Exists(_path))
        {
            FilePermissions.Copy(_path, _partialPath);
            File.Replace(_partialPath, _path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_partialPath, _path);
        }

        _isComplete = true;
    }

    public void Dispose()
    {
        if (!_isComplete)
        {
            TryDelete(_partialPath);
        }

        _journal.Delete();
    }

    private long? FirstMissing()
    {
        PieceRange[] noted = [.. _journal.Pieces.Select(static one => one.Piece).Where(piece => piece.First >= _offset).OrderBy(static piece => piece.First)];
        if (noted.Length == 0 || new FileInfo(_partialPath) is not { Exists: true, Length: > 0 })
        {
            return null;
        }

        // Where nothing is missing in between, the last piece is fetched again, because only an answer can prove that it is the same recording still.
        PieceRange last = noted[noted.Length - 1];
        return new MissingPieces(_offset, last.First, long.MaxValue, noted).TryTake(out PieceRange gap) ? gap.First : last.First;
    }

    private byte[] HashOf(FileStream partial, PieceRange piece, byte[] buffer, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        partial.Position = piece.First - _offset;
        long left = piece.Length;
        int read;
        while (left > 0 && (read = partial.Read(buffer, 0, (int)Math.Min(buffer.Length, left))) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Whoever may write in the directory could have put a link there that leads elsewhere.</summary>
    private static void DeleteLink(string path)
    {
        if (FileKind.IsLink(path))
        {
            File.Delete(path);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What made the download fail matters more than what it leaves behind.
        }
    }
}
