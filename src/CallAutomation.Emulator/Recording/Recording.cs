namespace CallAutomation.Emulator;

/// <summary>A recording of a call, from its beginning to its end.</summary>
internal sealed class Recording
{
    private readonly Exchange _exchange;
    private readonly List<Pause> _pauses = [];
    private readonly List<Identity> _participants = [];

    public Recording(Exchange exchange, Conversation conversation, RecordingTraits traits)
    {
        _exchange = exchange;
        Conversation = conversation;
        Traits = traits;
        Outbox = new Outbox(exchange, traits.CallConnectionId);
    }

    public Conversation Conversation { get; }

    public RecordingTraits Traits { get; }

    public string Id => Traits.Id;

    public Outbox Outbox { get; }

    public RecordingState State { get; private set; }

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
            DateTimeOffset end = Ended ?? _exchange.Timeline.Now;
            TimeSpan silent = _pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + ((pause.End ?? end) - pause.Begin));
            return end - Began - silent;
        }
    }

    public void Begin()
    {
        Began = _exchange.Timeline.Now;
        if (Traits.BeginsPaused)
        {
            _pauses.Add(new Pause(Began));
        }

        Turn(Traits.BeginsPaused ? RecordingState.Paused : RecordingState.Active, Traits.BeginsPaused ? "begins, paused" : "begins");
        _participants.AddRange(Conversation.Members.Select(member => member.Identity));
        Conversation.Joined += SomebodyJoined;
        Conversation.Ended += CallEnded;
    }

    /// <summary>Keeps nothing for a while. Pausing what is paused changes nothing, and nobody is told.</summary>
    public void PauseRecording()
    {
        if (State == RecordingState.Active)
        {
            _pauses.Add(new Pause(_exchange.Timeline.Now));
            Turn(RecordingState.Paused, "is paused");
        }
    }

    public void Resume()
    {
        if (State == RecordingState.Paused)
        {
            _pauses[^1] = _pauses[^1] with { End = _exchange.Timeline.Now };
            Turn(RecordingState.Active, "goes on");
        }
    }

    public void Stop(bool withTheCall = false)
    {
        if (State == RecordingState.Ended)
        {
            return;
        }

        EndedWithTheCall = withTheCall;
        Ended = _exchange.Timeline.Now;
        if (_pauses is [.., { End: null } last])
        {
            _pauses[^1] = last with { End = Ended };
        }

        Conversation.Joined -= SomebodyJoined;
        Conversation.Ended -= CallEnded;
        Turn(RecordingState.Ended, "ends");
        _exchange.Recordings.Forget(this);
    }

    /// <summary>It never began.</summary>
    public void Fail(CallResult result)
    {
        State = RecordingState.Ended;
        Note($"does not begin ({result.Code}/{result.SubCode})");
        Report(new RecordingFailed(result));
        _exchange.Recordings.ForgetFailed(this);
    }

    private void SomebodyJoined(Leg leg)
    {
        if (!_participants.Contains(leg.Identity))
        {
            _participants.Add(leg.Identity);
        }
    }

    private void CallEnded(CallResult result) => Stop(withTheCall: true);

    private void Turn(RecordingState state, string what)
    {
        State = state;
        Note(what);
        Report(new RecordingTurned(state == RecordingState.Active));
    }

    private void Report(RecordingFact fact)
    {
        if (Traits.CallbackUri is not Uri callbackUri || Traits.Language.Say(fact, this, _exchange.NewId(), _exchange.Timeline.Now) is not Callback callback)
        {
            return;
        }

        _exchange.Write(new JournalEntry
        {
            Number = 0,
            Time = _exchange.Timeline.Now,
            Kind = JournalEntryKind.EventSent,
            Who = "application",
            What = $"is told {callback.EventName}",
            CallConnectionId = Traits.CallConnectionId,
            ServerCallId = Conversation.ServerCallId,
            EventName = callback.EventName,
        });
        Outbox.Add(callback with { Uri = callbackUri });
    }

    private void Note(string what) => _exchange.Note(JournalEntryKind.Recording, "recording", what, Conversation.ServerCallId);
}
