using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Calls;

/// <summary>Every call there is, by the ids under which people ask for them.</summary>
internal sealed class CallBook
{
    // Enough for "that call has ended" to be a better answer than "never heard of it", and not enough to fill the memory.
    private const int EndedToRemember = 20_000;

    private readonly Dictionary<string, Call> _calls = [];
    private readonly Dictionary<string, ApplicationLeg> _legs = [];
    private readonly EndedIds _endedCalls = new(EndedToRemember);
    private readonly Dictionary<string, FaultSubject> _faultsOfEnded = [];
    private readonly Queue<string> _endedLegs = [];

    public IReadOnlyCollection<ApplicationLeg> Legs => _legs.Values;

    public IReadOnlyCollection<Call> Open => _calls.Values;

    public IncomingCalls Incoming { get; } = new();

    public GroupCalls GroupCalls { get; } = new();

    public void Enter(Call call) => _calls.Add(ServerCallId.Key(call.ServerCallId), call);

    public void EnterOnce(Call call) => _calls.TryAdd(ServerCallId.Key(call.ServerCallId), call);

    public void Enter(ApplicationLeg leg) => _legs.Add(leg.Id, leg);

    public Call? FindCall(string serverCallId) => _calls.GetValueOrDefault(ServerCallId.Key(serverCallId));

    public ApplicationLeg? FindLeg(string callConnectionId) => _legs.GetValueOrDefault(callConnectionId);

    /// <summary>Whether there was a call of that server call id.</summary>
    public bool HasEndedForEverybody(string serverCallId) => _endedCalls.Contains(ServerCallId.Key(serverCallId));

    public void Forget(Call call)
    {
        string key = ServerCallId.Key(call.ServerCallId);
        if (_calls.Remove(key))
        {
            _endedCalls.Add(key);
        }
    }

    public void Forget(ApplicationLeg leg)
    {
        _legs.Remove(leg.Id);
        if (leg.Services.Faults.IsOn && _faultsOfEnded.TryAdd(leg.Id, leg.Faults))
        {
            _endedLegs.Enqueue(leg.Id);
            if (_endedLegs.Count > EndedToRemember)
            {
                _faultsOfEnded.Remove(_endedLegs.Dequeue());
            }
        }
    }

    /// <summary>For what may go wrong with requests to a leg that has ended.</summary>
    public FaultSubject? FindFaultsOfEnded(string callConnectionId) => _faultsOfEnded.GetValueOrDefault(callConnectionId);
}
