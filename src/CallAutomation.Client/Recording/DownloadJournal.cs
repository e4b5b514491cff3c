using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace CallAutomation.Client.Recording;

/// <summary>What is written beside an unfinished file, so that after the end of the process another download can prove what the file holds.</summary>
/// <remarks>
/// A few lines of text: which recording and which part of it was asked for, its ETag and length, then each piece with the hash of its bytes.
/// The address is there as a hash alone. As long as the journal is open nobody else can open it, which keeps two downloads apart.
/// </remarks>
internal sealed class DownloadJournal : IDisposable
{
    private const string Title = "call-automation-download 1";
    private const int MostRead = 64 * 1024 * 1024;

    private readonly object _noting = new();
    private readonly string _path;
    private readonly FileStream _file;
    private readonly List<(PieceRange Piece, string Hash)> _pieces = [];

    private DownloadJournal(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>The ETag of the recording the pieces are of; null where there are none.</summary>
    public string? ETag { get; private set; }

    /// <summary>The length of the whole recording.</summary>
    public long Total { get; private set; }

    /// <summary>Whether pieces are written down: only a recording with an ETag can be known again.</summary>
    public bool IsKept { get; private set; }

    public IReadOnlyList<(PieceRange Piece, string Hash)> Pieces => _pieces;

    /// <exception cref="IOException">Another download into the same file is under way.</exception>
    public static DownloadJournal Open(string path, string request)
    {
        FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        DownloadJournal journal = new(path, file);
        if (!journal.Read(request))
        {
            journal.Clear();
        }

        return journal;
    }

    public void Clear()
    {
        ETag = null;
        Total = 0;
        IsKept = false;
        _pieces.Clear();
        _file.SetLength(0);
        _file.Position = 0;
    }

    /// <summary>It is the same recording, and goes on being written down.</summary>
    public void Continue()
    {
        // The last line may be half of one.
        _file.Position = _file.Length;
        Append("\n");
        IsKept = true;
    }

    public void Begin(string request, string etag, long total)
    {
        Clear();
        ETag = etag;
        Total = total;
        IsKept = true;
        Append(Invariant($"{Title}\n{request}\n{etag}\n{total}\n"));
    }

    public void Note(PieceRange piece, byte[] hash)
    {
        lock (_noting)
        {
            Append(Invariant($"{piece.First} {piece.Last} {TextOf(hash)}\n"));
        }
    }

    public static string TextOf(byte[] hash) => Convert.ToBase64String(hash);

    /// <summary>Closed and gone. Where an open file can be deleted it is, so that nobody gets hold of it in between.</summary>
    public void Delete()
    {
        if (!TryDelete())
        {
            _file.Dispose();
            TryDelete();
        }

        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private bool TryDelete()
    {
        try
        {
            File.Delete(_path);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Read(string request)
    {
        if (_file.Length is 0 or > MostRead)
        {
            return false;
        }

        using StreamReader reader = new(_file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 4096, leaveOpen: true);
        if (reader.ReadLine() != Title || reader.ReadLine() != request || reader.ReadLine() is not { Length: > 0 } etag || !TryRead(reader.ReadLine(), out long total))
        {
            return false;
        }

        ETag = etag;
        Total = total;
        while (reader.ReadLine() is { } line)
        {
            string[] parts = line.Split(' ');
            if (parts.Length == 3 && TryRead(parts[0], out long first) && TryRead(parts[1], out long last) && first <= last && last < total)
            {
                _pieces.Add((new PieceRange(first, last), parts[2]));
            }
        }

        return _pieces.Count > 0;
    }

    private void Append(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _file.Write(bytes, 0, bytes.Length);
    }

    private static bool TryRead(string? text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
