namespace CallAutomation.Emulator;

/// <summary>Every call there is, by the ids under which people ask for them.</summary>
internal sealed class CallBook
{
    // Enough for "that call has ended" to be a better answer than "never heard of it", and not enough to fill the memory.
    private const int EndedToRemember = 100_000;

    private readonly Dictionary<string, Conversation> _conversations = [];
    private readonly Dictionary<string, ApplicationLeg> _legs = [];
    private readonly EndedIds _ended = new(EndedToRemember);
    private readonly EndedIds _endedConversations = new(EndedToRemember / 5);

    public IReadOnlyCollection<ApplicationLeg> Legs => _legs.Values;

    public IReadOnlyCollection<Conversation> Conversations => _conversations.Values;

    public IncomingCalls Incoming { get; } = new();

    public Gatherings Gatherings { get; } = new();

    public void Enter(Conversation conversation) => _conversations.Add(conversation.ServerCallId, conversation);

    public void EnterOnce(Conversation conversation) => _conversations.TryAdd(conversation.ServerCallId, conversation);

    public void Enter(ApplicationLeg leg) => _legs.Add(leg.Id, leg);

    public Conversation? FindConversation(string serverCallId) => _conversations.GetValueOrDefault(serverCallId);

    public ApplicationLeg? FindLeg(string callConnectionId) => _legs.GetValueOrDefault(callConnectionId);

    public bool HasEnded(string callConnectionId) => _ended.Contains(callConnectionId);

    /// <summary>Whether there was a call of that server call id.</summary>
    public bool HasEndedForEverybody(string serverCallId) => _endedConversations.Contains(serverCallId);

    public void Forget(Conversation conversation)
    {
        if (_conversations.Remove(conversation.ServerCallId))
        {
            _endedConversations.Add(conversation.ServerCallId);
        }
    }

    public void Forget(ApplicationLeg leg)
    {
        if (_legs.Remove(leg.Id))
        {
            _ended.Add(leg.Id);
        }
    }
}
