namespace CallAutomation.Emulator;

/// <summary>The calls that people find by a name they agreed on: group calls and rooms.</summary>
internal sealed class Gatherings
{
    private readonly Dictionary<(GatheringKind Kind, string Id), Conversation> _open = [];

    // Tests ask for the id of a call from their own threads and want it at once.
    private readonly object _gate = new();

    public Conversation? Find(GatheringKind kind, string id)
    {
        lock (_gate)
        {
            return _open.GetValueOrDefault((kind, id));
        }
    }

    public Conversation FindOrOpen(GatheringKind kind, string id, Func<Conversation> open)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue((kind, id), out Conversation? conversation))
            {
                conversation = open();
                conversation.Ended += _ => Forget(kind, id);
                _open.Add((kind, id), conversation);
            }

            return conversation;
        }
    }

    private void Forget(GatheringKind kind, string id)
    {
        lock (_gate)
        {
            _open.Remove((kind, id));
        }
    }
}

/// <summary>The kinds of calls that have a name.</summary>
internal enum GatheringKind
{
    Group,
    Room,
}
