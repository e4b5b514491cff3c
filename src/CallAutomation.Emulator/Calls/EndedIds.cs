namespace CallAutomation.Emulator.Calls;

/// <summary>Ids of what is over, as many as fit; the oldest are forgotten first.</summary>
internal sealed class EndedIds(int capacity)
{
    private readonly HashSet<string> _ids = [];
    private readonly Queue<string> _inOrder = [];

    public bool Contains(string id) => _ids.Contains(id);

    public void Add(string id)
    {
        if (!_ids.Add(id))
        {
            return;
        }

        _inOrder.Enqueue(id);
        if (_inOrder.Count > capacity)
        {
            _ids.Remove(_inOrder.Dequeue());
        }
    }
}
