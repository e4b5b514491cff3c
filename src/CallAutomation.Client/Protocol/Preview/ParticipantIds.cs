namespace CallAutomation.Client.Protocol.Preview;

/// <summary>The ids under which those we invited take part: the language takes people out of a call by these, and users know people by who they are.</summary>
/// <remarks>As many as fit; the oldest are forgotten first. Whoever needs one that is not here gives it.</remarks>
internal sealed class ParticipantIds
{
    private const int Capacity = 10_000;

    private readonly object _gate = new();
    private readonly Dictionary<(string Call, string RawId), string> _ids = [];
    private readonly Queue<(string Call, string RawId)> _inOrder = [];

    public void Remember(string call, ParticipantIdentifier participant, string id)
    {
        (string, string) key = (call, participant.RawId);
        lock (_gate)
        {
            if (!_ids.ContainsKey(key))
            {
                _inOrder.Enqueue(key);
            }

            _ids[key] = id;
            if (_inOrder.Count > Capacity)
            {
                _ids.Remove(_inOrder.Dequeue());
            }
        }
    }

    public string? Find(string call, ParticipantIdentifier participant)
    {
        lock (_gate)
        {
            return _ids.TryGetValue((call, participant.RawId), out string? id) ? id : null;
        }
    }
}
