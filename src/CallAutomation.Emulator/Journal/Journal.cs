using System.Runtime.CompilerServices;
using CallAutomation.Emulator.VirtualTime;

namespace CallAutomation.Emulator;

/// <summary>Everything that happened, in order; for people who watch and for tests that wait.</summary>
public sealed class Journal
{
    private readonly object _gate = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly int _capacity;
    private readonly long _sizeLimit;
    private readonly VirtualStage? _stage;
    private TaskCompletionSource _turned;
    private long _written;
    private long _size;
    private bool _closed;

    internal Journal(int capacity, long sizeLimit, VirtualStage? stage = null)
    {
        _sizeLimit = sizeLimit;
        _capacity = capacity;
        _stage = stage;
        _turned = NewPage();
    }

    /// <summary>What has been written so far, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Reads the journal from its beginning and goes on as it is written, until the emulator stops.</summary>
    /// <remarks>A reader who falls behind by more than <see cref="CallEmulatorOptions.JournalCapacity"/> misses what was dropped in the meantime; <see cref="JournalEntry.Number"/> shows the gap.</remarks>
    public IAsyncEnumerable<JournalEntry> ReadAsync(CancellationToken cancellationToken = default) => ReadAfterAsync(0, cancellationToken);

    /// <summary>Reads on behind an entry.</summary>
    internal async IAsyncEnumerable<JournalEntry> ReadAfterAsync(long number, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long read = number;
        while (true)
        {
            JournalEntry[] news;
            Task turned;
            bool closed;
            lock (_gate)
            {
                news = [.. _entries.Skip((int)Math.Clamp(read - (_written - _entries.Count), 0, int.MaxValue))];
                turned = _turned.Task;
                closed = _closed;
            }

            foreach (JournalEntry entry in news)
            {
                cancellationToken.ThrowIfCancellationRequested();
                read = entry.Number;
                yield return entry;
            }

            if (closed && news.Length == 0)
            {
                yield break;
            }

            if (news.Length == 0)
            {
                _stage?.BeginWait();
                try
                {
                    await turned.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    _stage?.EndWait();
                }
            }
        }
    }

    /// <summary>Waits for the first entry that fits, including those already written.</summary>
    /// <exception cref="InvalidOperationException">The emulator stopped before anything fitted.</exception>
    public async Task<JournalEntry> FirstAsync(Func<JournalEntry, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        await foreach (JournalEntry entry in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (predicate(entry))
            {
                return entry;
            }
        }

        throw new InvalidOperationException("The emulator stopped before such an entry was written.");
    }

    /// <summary>The number of the last entry that was written.</summary>
    internal long Last
    {
        get
        {
            lock (_gate)
            {
                return _written;
            }
        }
    }

    /// <summary>What was written so far is dropped; numbers go on.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _size = 0;
        }
    }

    internal JournalEntry Write(JournalEntry entry)
    {
        TaskCompletionSource turned;
        entry = entry.Shown();
        lock (_gate)
        {
            entry = entry with { Number = ++_written };
            _entries.Add(entry);
            _size += entry.Size;
            if (_entries.Count > _capacity || _size > _sizeLimit)
            {
                DropOldest();
            }

            turned = _turned;
            _turned = NewPage();
        }

        if (_stage is null)
        {
            turned.SetResult();
        }
        else
        {
            _stage.Post(turned.SetResult);
        }

        return entry;
    }

    // A block at a time: dropping the first of a long list on every entry would make the journal quadratic.
    private void DropOldest()
    {
        int dropped = 0;
        long size = _size;
        while (dropped < _entries.Count - 1 && (_entries.Count - dropped > _capacity - (_capacity / 10) || size > _sizeLimit - (_sizeLimit / 10)))
        {
            size -= _entries[dropped++].Size;
        }

        _entries.RemoveRange(0, dropped);
        _size = size;
    }

    internal void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }

        _turned.TrySetResult();
    }

    private TaskCompletionSource NewPage() => new(_stage is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None);
}
