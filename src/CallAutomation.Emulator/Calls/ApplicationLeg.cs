using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Calls;

/// <summary>An application's line into a call; on the wire, a call connection.</summary>
internal sealed partial class ApplicationLeg(Exchange exchange, Call call, Identity identity, ApplicationLegTraits traits, Outbox outbox)
    : Leg(call, identity)
{
    private ToneListening? _tones;
    private HoldMusic? _holds;
    private SocketSubscription? _audio;
    private SocketSubscription? _transcription;
    private CallResult? _hungUp;
    private bool _hasSaidGoodbye;

    public Exchange Exchange { get; } = exchange;

    public EmulatorServices Services => Exchange.Services;

    public ApplicationLegTraits Traits { get; } = traits;

    public string Id => Traits.Id;

    /// <summary>The id under which others ask for the leg; nobody asks for one that is outside the call.</summary>
    public string? KnownId => Traits.Origin == LegOrigin.Outside ? null : Id;

    public CallState State { get; private set; } = CallState.Connecting;

    public Outbox Outbox { get; } = outbox;

    /// <summary>The leg, for what may go wrong with it.</summary>
    public FaultSubject Faults { get; init; } = call.Faults;

    public MediaQueue Media { get; } = new();

    public ToneListening Tones => _tones ??= new ToneListening(this);

    /// <summary>The sound for a socket of the application; null when it was not asked for.</summary>
    public SocketSubscription? AudioSubscription => _audio ??= Traits.AudioSubscription is { } asked ? new SocketSubscription(this, asked) : null;

    /// <summary>The words for a socket of the application; null when they were not asked for.</summary>
    public SocketSubscription? TranscriptionSubscription =>
        _transcription ??= Traits.TranscriptionSubscription is { } asked ? new SocketSubscription(this, asked) : null;

    public HoldMusic Holds => _holds ??= new HoldMusic(this);

    /// <summary>The leg is being set up.</summary>
    public void Begin() => Report(new LegConnecting());

    /// <summary>The leg acts from outside: it is there at once, and nobody in the call sees it.</summary>
    public void StandOutside() => State = CallState.Connected;

    public override void Connect()
    {
        State = CallState.Connected;
        Note(JournalEntryKind.CallConnected, "the call is connected");
        Report(new LegConnected(Traits.OperationContext));
        AudioSubscription?.CallConnected();
        TranscriptionSubscription?.CallConnected();
    }

    /// <summary>The leg never came up.</summary>
    public void Fail(CallResult result)
    {
        if (State == CallState.Disconnected)
        {
            return;
        }

        State = CallState.Disconnected;
        Report(new LegDisconnecting());
        Note(JournalEntryKind.CallEnded, $"the call did not come about ({result.Code}/{result.SubCode})");
        Report(new LegFailed(Traits.Origin, result, Traits.OperationContext));
        Exchange.Calls.Forget(this);
    }

    /// <summary>The application hands somebody on, until <see cref="TransferEnds"/>.</summary>
    public void TransferBegins() => State = CallState.Transferring;

    public void TransferEnds(bool accepted)
    {
        if (State == CallState.Transferring)
        {
            State = accepted ? CallState.TransferAccepted : CallState.Connected;
        }
    }

    /// <summary>The application hangs up, for itself or for everybody.</summary>
    public void HangUp(bool everybody)
    {
        bool wasConnecting = State == CallState.Connecting;
        State = CallState.Disconnecting;
        Report(new LegDisconnecting());

        // The answer to the request goes out first; leaving is the next thing that happens.
        Services.Timeline.After(TimeSpan.Zero, () =>
        {
            _hungUp = CallResult.CallEnded;
            if (everybody || (wasConnecting && Traits.Origin == LegOrigin.Created))
            {
                Call.End(CallResult.EndedByOther);
            }
            else
            {
                Call.Leave(this, CallResult.EndedByOther);
            }

            Drop(CallResult.CallEnded);
        });
    }

    public override void TakeOut(CallResult result)
    {
        Call.Leave(this, CallResult.OthersLeft);
        Drop(result);
    }

    public override void Drop(CallResult result)
    {
        if (State == CallState.Disconnected)
        {
            return;
        }

        if (State != CallState.Disconnecting)
        {
            Report(new LegDisconnecting());
        }

        // Whoever hangs up hears of that, and the others of being left.
        result = _hungUp ?? result;
        State = CallState.Disconnected;
        Media.CancelAll();
        _holds?.UnholdAll();
        _audio?.CallEnded();
        _transcription?.CallEnded();
        Note(JournalEntryKind.CallEnded, $"the call ended ({result.Code}/{result.SubCode})");
        Report(new LegDisconnected(result, Traits.OperationContext));
        Exchange.Calls.Forget(this);
    }

    /// <summary>Tells the application, at the address it chose for this, if its language has a word for it.</summary>
    public void Report(CallFact fact, Uri? callbackUri = null)
    {
        if (_hasSaidGoodbye)
        {
            // Nothing comes after the end of a connection, but for a late roster.
            return;
        }

        _hasSaidGoodbye = fact is LegDisconnected or LegFailed;
        Send(fact, callbackUri);
        if (fact is LegDisconnected && Traits.EventWriter.TellsInDisorder && Call.LateRoster() is RosterChanged late)
        {
            Send(late, callbackUri: null);
        }
    }

    private void Send(CallFact fact, Uri? callbackUri)
    {
        foreach (Callback callback in Traits.EventWriter.Write(fact, this, Services.Timeline.Now))
        {
            Services.Note(
                JournalEntryKind.EventSent, "application", $"is told {callback.EventName}", Call.ServerCallId, KnownId, callback.EventName, eventId: callback.Id);
            Outbox.Add(callback with { Uri = callbackUri ?? Traits.CallbackUri });
        }
    }

    public void Note(JournalEntryKind kind, string what, TimeSpan? duration = null) =>
        Services.Note(kind, "application", what, Call.ServerCallId, KnownId, duration: duration);
}
