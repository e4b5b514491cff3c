using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>A recording of a call, from its beginning to its end.</summary>
internal sealed class Recording
{
    private readonly EmulatorServices _services;
    private readonly RecordingBook _recordings;
    private readonly List<Pause> _pauses = [];
    private readonly List<Identity> _participants = [];

    public Recording(EmulatorServices services, RecordingBook recordings, Call call, RecordingTraits traits)
    {
        _services = services;
        _recordings = recordings;
        Call = call;
        Traits = traits;
        Outbox = new Outbox(services, traits.CallConnectionId, call.Faults.Part("recording"));
    }

    public Call Call { get; }

    public RecordingTraits Traits { get; }

    public string Id => Traits.Id;

    public Outbox Outbox { get; }

    public RecordingPhase State { get; private set; }

    public DateTimeOffset Began { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    public IReadOnlyList<Pause> Pauses => _pauses;

    /// <summary>Everybody who was in the call while it was recorded.</summary>
    public IReadOnlyList<Identity> Participants => _participants;

    /// <summary>Whether the call ended it, and not a request.</summary>
    public bool EndedWithTheCall { get; private set; }

    /// <summary>How long the recording is: pauses are not in it.</summary>
    public TimeSpan Length
    {
        get
        {
            DateTimeOffset end = Ended ?? _services.Timeline.Now;
            TimeSpan silent = _pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + ((pause.End ?? end) - pause.Begin));
            return end - Began - silent;
        }
    }

    public void Begin()
    {
        Began = _services.Timeline.Now;
        if (Traits.BeginsPaused)
        {
            _pauses.Add(new Pause(Began));
        }

        Call.RecorderJoins();
        _services.Timeline.After(TimeSpan.Zero, Start);
        _participants.AddRange(Call.Members.Select(member => member.Identity));
        Call.Joined += SomebodyJoined;
        Call.Ended += CallEnded;
    }

    /// <summary>Keeps nothing for a while. Pausing what is paused changes nothing, and nobody is told.</summary>
    public void PauseRecording()
    {
        Start();
        if (State == RecordingPhase.Active)
        {
            _pauses.Add(new Pause(_services.Timeline.Now));
            Turn(RecordingPhase.Paused, "is paused");
        }
    }

    public void Resume()
    {
        Start();
        if (State == RecordingPhase.Paused)
        {
            _pauses[^1] = _pauses[^1] with { End = _services.Timeline.Now };
            Turn(RecordingPhase.Active, "goes on");
        }
    }

    public void Stop(bool withTheCall = false)
    {
        if (State == RecordingPhase.Ended)
        {
            return;
        }

        Start();
        EndedWithTheCall = withTheCall;
        Ended = _services.Timeline.Now;
        if (_pauses is [.., { End: null } last])
        {
            _pauses[^1] = last with { End = Ended };
        }

        Call.Joined -= SomebodyJoined;
        Call.Ended -= CallEnded;
        Turn(RecordingPhase.Ended, "ends");
        _recordings.Forget(this);
    }

    public string NewEventId() => _services.NewId();

    /// <summary>It never began.</summary>
    public void Fail(CallResult result)
    {
        State = RecordingPhase.Ended;
        Note($"does not begin ({result.Code}/{result.SubCode})");
        Report(new RecordingFailed(result));
        _recordings.ForgetFailed(this);
    }

    // The recorder is there at the latest when something else is asked of it.
    private void Start()
    {
        if (State == RecordingPhase.Starting)
        {
            Turn(Traits.BeginsPaused ? RecordingPhase.Paused : RecordingPhase.Active, Traits.BeginsPaused ? "begins, paused" : "begins");
        }
    }

    private void SomebodyJoined(Leg leg)
    {
        if (!_participants.Contains(leg.Identity))
        {
            _participants.Add(leg.Identity);
        }
    }

    private void CallEnded(CallResult result) => Stop(withTheCall: true);

    private void Turn(RecordingPhase state, string what)
    {
        State = state;
        Note(what);
        Report(new RecordingTurned(state == RecordingPhase.Active));
    }

    private void Report(RecordingFact fact)
    {
        if (Traits.CallbackUri is not Uri callbackUri)
        {
            return;
        }

        foreach (Callback callback in Traits.EventWriter.Write(fact, this, _services.Timeline.Now))
        {
            _services.Note(
                JournalEntryKind.EventSent, "application", $"is told {callback.EventName}", Call.ServerCallId, Traits.CallConnectionId, callback.EventName, eventId: callback.Id);
            Outbox.Add(callback with { Uri = callbackUri });
        }
    }

    private void Note(string what) => _services.Note(JournalEntryKind.Recording, "recording", what, Call.ServerCallId);
}
