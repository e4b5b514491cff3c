namespace CallAutomation.Client.Protocol;

/// <summary>The types of a language by the length of their names: few share one, so that finding a type costs the same however many there are.</summary>
internal sealed class EventTable
{
    private readonly EventKind[][] _byLength;

    public EventTable(IReadOnlyCollection<EventKind> kinds)
    {
        _byLength = [.. Enumerable.Range(0, kinds.Max(kind => kind.Type.Length) + 1).Select(OfLength)];

        EventKind[] OfLength(int length) => [.. kinds.Where(kind => kind.Type.Length == length)];
    }

    public IEnumerable<EventKind> Kinds => _byLength.SelectMany(kinds => kinds);

    public EventKind? Find(ReadOnlySpan<byte> type)
    {
        foreach (EventKind kind in OfLength(type.Length))
        {
            if (type.SequenceEqual(kind.TypeOnWire))
            {
                return kind;
            }
        }

        return null;
    }

    public EventKind? Find(string type)
    {
        foreach (EventKind kind in OfLength(type.Length))
        {
            if (string.Equals(type, kind.Type, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    private EventKind[] OfLength(int length) => length < _byLength.Length ? _byLength[length] : [];
}
