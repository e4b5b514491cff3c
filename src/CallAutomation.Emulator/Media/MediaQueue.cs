using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Media;

/// <summary>The media operations of one application in one call; those that share a listener take turns.</summary>
internal sealed class MediaQueue
{
    private readonly List<MediaOperation> _operations = [];

    public void Add(MediaOperation operation, bool interrupt)
    {
        if (interrupt)
        {
            // All leave the queue before the first is canceled, or the second would get its turn in between.
            MediaOperation[] interrupted = [.. _operations.Where(operation.SharesAListenerWith)];
            _operations.RemoveAll(operation.SharesAListenerWith);
            foreach (MediaOperation earlier in interrupted)
            {
                earlier.Cancel();
            }
        }

        _operations.Add(operation);
        Advance();
    }

    public void Remove(MediaOperation operation)
    {
        _operations.Remove(operation);
        Advance();
    }

    public void CancelAll()
    {
        MediaOperation[] canceled = [.. _operations];
        _operations.Clear();
        foreach (MediaOperation operation in canceled)
        {
            operation.Cancel();
        }
    }

    public void Hear(Identity from, string tone)
    {
        foreach (MediaOperation operation in _operations.Where(operation => operation.HasBegun).ToArray())
        {
            operation.Hear(from, tone);
        }
    }

    public void HearWords(Identity from, string words)
    {
        foreach (MediaOperation operation in _operations.Where(operation => operation.HasBegun).ToArray())
        {
            operation.HearWords(from, words);
        }
    }

    /// <summary>Somebody left; what was only for them makes no sense any more.</summary>
    public void Lose(Identity listener)
    {
        foreach (MediaOperation operation in _operations.Where(operation => operation.IsOnlyFor(listener)).ToArray())
        {
            operation.Cancel();
        }
    }

    private void Advance()
    {
        while (_operations.Where((operation, index) => !operation.HasBegun && !_operations.Take(index).Any(operation.SharesAListenerWith)).FirstOrDefault() is MediaOperation next)
        {
            next.TakeTurn();
        }
    }
}
