namespace CallAutomation.Emulator.Calls;

/// <summary>The calls that people find by a name they agreed on: group calls and rooms.</summary>
internal sealed class GroupCalls
{
    private readonly Dictionary<(GroupCallKind Kind, string Id), Call> _open = [];

    // Tests ask for the id of a call from their own threads and want it at once.
    private readonly object _gate = new();

    public Call? Find(GroupCallKind kind, string id)
    {
        lock (_gate)
        {
            return _open.GetValueOrDefault(KeyOf(kind, id));
        }
    }

    public Call FindOrOpen(GroupCallKind kind, string id, Func<Call> open)
    {
        lock (_gate)
        {
            (GroupCallKind, string) key = KeyOf(kind, id);
            if (!_open.TryGetValue(key, out Call? call))
            {
                call = open();
                call.Ended += _ => Forget(key);
                _open.Add(key, call);
            }

            return call;
        }
    }

    /// <summary>The GUID of a group is the same in capitals.</summary>
    private static (GroupCallKind Kind, string Id) KeyOf(GroupCallKind kind, string id) => (kind, Guid.TryParse(id, out Guid guid) ? guid.ToString() : id);

    private void Forget((GroupCallKind Kind, string Id) key)
    {
        lock (_gate)
        {
            _open.Remove(key);
        }
    }
}

/// <summary>The kinds of calls that have a name.</summary>
internal enum GroupCallKind
{
    Group,
    Room,
}
