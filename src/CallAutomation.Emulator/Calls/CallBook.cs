namespace CallAutomation.Emulator;

/// <summary>Every call there is, by the ids under which people ask for them.</summary>
internal sealed class CallBook
{
    // Enough for "that call has ended" to be a better answer than "never heard of it", and not enough to fill the memory.
    private const int EndedToRemember = 100_000;

    private readonly Dictionary<string, Conversation> _conversations = [];
    private readonly Dictionary<string, ApplicationLeg> _legs = [];
    private readonly HashSet<string> _ended = [];
    private readonly Queue<string> _endedInOrder = [];

    public IReadOnlyCollection<ApplicationLeg> Legs => _legs.Values;

    public IReadOnlyCollection<Conversation> Conversations => _conversations.Values;

    public Dictionary<string, IncomingCall> Incoming { get; } = [];

    public void Enter(Conversation conversation) => _conversations.Add(conversation.ServerCallId, conversation);

    public void Enter(ApplicationLeg leg) => _legs.Add(leg.Id, leg);

    public Conversation? FindConversation(string serverCallId) => _conversations.GetValueOrDefault(serverCallId);

    public ApplicationLeg? FindLeg(string callConnectionId) => _legs.GetValueOrDefault(callConnectionId);

    public bool HasEnded(string callConnectionId) => _ended.Contains(callConnectionId);

    public void Forget(Conversation conversation) => _conversations.Remove(conversation.ServerCallId);

    public void Forget(ApplicationLeg leg)
    {
        if (!_legs.Remove(leg.Id))
        {
            return;
        }

        _ended.Add(leg.Id);
        _endedInOrder.Enqueue(leg.Id);
        if (_endedInOrder.Count > EndedToRemember)
        {
            _ended.Remove(_endedInOrder.Dequeue());
        }
    }
}
