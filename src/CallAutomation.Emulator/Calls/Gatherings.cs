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
            return _open.GetValueOrDefault(KeyOf(kind, id));
        }
    }

    public Conversation FindOrOpen(GatheringKind kind, string id, Func<Conversation> open)
    {
        lock (_gate)
        {
            (GatheringKind, string) key = KeyOf(kind, id);
            if (!_open.TryGetValue(key, out Conversation? conversation))
            {
                conversation = open();
                conversation.Ended += _ => Forget(key);
                _open.Add(key, conversation);
            }

            return conversation;
        }
    }

    /// <summary>The GUID of a group is the same in capitals.</summary>
    private static (GatheringKind Kind, string Id) KeyOf(GatheringKind kind, string id) => (kind, Guid.TryParse(id, out Guid guid) ? guid.ToString() : id);

    private void Forget((GatheringKind Kind, string Id) key)
    {
        lock (_gate)
        {
            _open.Remove(key);
        }
    }
}

/// <summary>The kinds of calls that have a name.</summary>
internal enum GatheringKind
{
    Group,
    Room,
}
