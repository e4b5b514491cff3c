using System.Text;

namespace CallAutomation.Emulator;

/// <summary>The telephone exchange: every call, every phone, and the one timeline on which all of it happens.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly Dictionary<Identity, Telephone> _phones = [];
    private readonly object _phonesGate = new();
    private readonly EmulatorLog _log;

    private readonly Chance _chance;

    public Exchange(CallEmulatorOptions options, IClockwork clockwork, Chance chance, EmulatorLog log, HttpClient callbacks, HttpClient downloads)
    {
        Options = options;
        _chance = chance;
        _log = log;
        Journal = new Journal(options.JournalCapacity, (clockwork as VirtualClockwork)?.Stage);
        Timeline = new Timeline(clockwork, log.Fault);
        SigningKeys = new SigningKeys(TimeProvider.System);
        Tokens = new CallbackTokens(SigningKeys, options.ResourceId.ToString("D"), TimeProvider.System);
        Sender = new CallbackSender(callbacks, Tokens, options.CallbackTimeout);
        Operators = new Operators(this);
        EventGrid = new EventGridTopic(this, new WebhookHandshake(callbacks, options.CallbackTimeout));
        Recordings = new Recordings(this) { Finished = EventGrid.PublishFiles };
        Audio = new AudioLibrary(downloads, options.DownloadTimeout, options.DownloadSizeLimit);
    }

    public CallEmulatorOptions Options { get; }

    public Timeline Timeline { get; }

    public Journal Journal { get; }

    public CallBook Calls { get; } = new();

    public Operators Operators { get; }

    public EventGridTopic EventGrid { get; }

    public Recordings Recordings { get; }

    public DeliveryLanes Lanes { get; } = new();

    public NextFailures Failures { get; } = new();

    public SigningKeys SigningKeys { get; }

    public CallbackTokens Tokens { get; }

    public CallbackSender Sender { get; }

    public AudioLibrary Audio { get; }

    /// <summary>The emulator is about to open its doors: from now on it knows how it can be reached, and says so in tokens, handshakes and recordings.</summary>
    public void ListensAt(Uri endpoint, bool isOpenToOthers)
    {
        Tokens.Issuer = endpoint.GetLeftPart(UriPartial.Authority);
        EventGrid.ValidationAddress = new Uri(endpoint, ValidationAddress.Path);
        Recordings.Shelf.Origin = endpoint;
        Timeline.Post(() =>
        {
            if (isOpenToOthers)
            {
                Note(
                    JournalEntryKind.Warning,
                    "emulator",
                    $"listens at {Options.ListenAddress} and can be reached from other machines. Its keys are published: anybody can use it");
            }

            foreach (EventGridSubscription subscription in Options.EventGridSubscriptions)
            {
                EventGrid.Add(new Subscriber(this, subscription));
            }
        });
    }

    /// <summary>The phone of that name; there is one as soon as somebody asks.</summary>
    public Telephone Phone(Identity identity)
    {
        // The one lock: tests ask for phones from their own threads and want them at once.
        lock (_phonesGate)
        {
            if (!_phones.TryGetValue(identity, out Telephone? phone))
            {
                phone = new Telephone(this, identity);
                _phones.Add(identity, phone);
            }

            return phone;
        }
    }

    /// <summary>An application calls. The leg is up when the first target answers, and fails when none will.</summary>
    public ApplicationLeg CreateCall(ApplicationLegTraits traits)
    {
        Conversation conversation = Open();
        ApplicationLeg leg = OpenLeg(conversation, traits.Source ?? NewUser(), traits);
        List<CallResult> failures = [];
        foreach (Identity target in traits.Targets)
        {
            conversation.Invite(Phone(target), Ringing.Called, phone => Answered(leg, phone), result =>
            {
                failures.Add(result);
                if (failures.Count == traits.Targets.Count && leg.State == CallState.Connecting)
                {
                    leg.Fail(Summarize(failures));
                }
            });
        }

        return leg;
    }

    /// <summary>An application answers a call that rings for it.</summary>
    public ApplicationLeg AnswerCall(OfferedCall call, ApplicationLegTraits traits)
    {
        ApplicationLeg leg = OpenLeg(call.Conversation, traits.AnsweredBy ?? call.Called, traits);
        CallResult? failure = call.Over;
        Calls.Incoming.Settle(call, CallResult.AnsweredElsewhere);
        Timeline.After(TimeSpan.Zero, () =>
        {
            // Between the answer and the connection the caller may have given up.
            failure ??= call.Caller is { IsOver: true } ? CallResult.CallerCanceled : null;
            if (leg.State != CallState.Connecting)
            {
                return;
            }

            if (failure is not null)
            {
                leg.Fail(failure);
                return;
            }

            call.Caller!.GivesUp = null;
            Answered(leg, call.Caller);
        });
        return leg;
    }

    /// <summary>An application sends a call that rings for it to somebody else.</summary>
    public void Redirect(OfferedCall call, Identity to)
    {
        Calls.Incoming.Settle(call, CallResult.AnsweredElsewhere);
        Note(JournalEntryKind.PhoneCalls, "application", $"redirects the call of {call.From} to {to}", call.ServerCallId);
        RingThrough(call.Caller!, Phone(to), static _ => { });
    }

    /// <summary>An application does not want a call that rings for it.</summary>
    public void Reject(OfferedCall call, CallResult result)
    {
        Note(JournalEntryKind.PhoneDoesNotAnswer, "application", $"rejects the call of {call.From}", call.ServerCallId);
        EndIncoming(call, result);
        call.Caller!.Drop(result);
    }

    /// <summary>An application joins a call that others have.</summary>
    public ApplicationLeg Connect(Conversation? conversation, ApplicationLegTraits traits)
    {
        ApplicationLeg leg = OpenLeg(conversation ?? NewConversation(), traits.Source ?? NewUser(), traits);
        Timeline.After(TimeSpan.Zero, () =>
        {
            if (leg.State != CallState.Connecting)
            {
                return;
            }

            if (conversation is null or { IsOver: true })
            {
                leg.Fail(CallResult.NoSuchCall);
            }
            else
            {
                leg.Connect();
            }
        });
        return leg;
    }

    /// <summary>The call of that group, which begins when nobody is in it yet.</summary>
    public Conversation OpenGroup(string id)
    {
        Conversation conversation = Calls.Gatherings.FindOrOpen(GatheringKind.Group, id, () => NewConversation(goesOnWithOne: true));
        Calls.EnterOnce(conversation);
        return conversation;
    }

    /// <summary>A phone calls the application.</summary>
    public OfferedCall CallApplication(Telephone from, Identity to, IncomingCallDetails details)
    {
        Conversation conversation = NewConversation();
        OfferedCall call = new(conversation, from, to, NewContext(), details);
        Timeline.Post(() =>
        {
            Calls.Enter(conversation);
            Calls.Incoming.Add(call);
            Note(JournalEntryKind.PhoneCalls, from.Number, $"calls the application at {to}", conversation.ServerCallId);
            call.Caller = new TelephoneLeg(this, conversation, from) { GivesUp = () => EndIncoming(call, CallResult.CallerCanceled) };
            call.Expiry = Timeline.After(Options.NoAnswerTime, () =>
            {
                TelephoneLeg caller = call.Caller;
                EndIncoming(call, CallResult.NoSuchCall);
                caller.Drop(CallResult.NoAnswer);
            });
            EventGrid.Publish(new CallRings(call));
        });
        return call;
    }

    /// <summary>A phone calls a phone.</summary>
    public TelephoneCall CallPhone(Telephone from, Telephone to)
    {
        Conversation conversation = NewConversation();
        TelephoneCall call = new(conversation);
        Timeline.Post(() =>
        {
            Calls.Enter(conversation);
            Note(JournalEntryKind.PhoneCalls, from.Number, $"calls {to.Number}", conversation.ServerCallId);
            RingThrough(new TelephoneLeg(this, conversation, from), to, call.Settle);
        });
        return call;
    }

    /// <summary>A phone joins a call that has a name, and begins it when it is the first.</summary>
    public TelephoneCall Join(Telephone phone, GatheringKind kind, string id)
    {
        Conversation conversation = Calls.Gatherings.FindOrOpen(kind, id, () => NewConversation(goesOnWithOne: true));
        TelephoneCall call = new(conversation);
        Timeline.Post(() =>
        {
            if (conversation.IsOver)
            {
                // The last one left between the asking and the joining.
                Note(JournalEntryKind.NothingHappened, phone.Number, "would join a call that has just ended", conversation.ServerCallId);
                call.Settle(answered: false);
                return;
            }

            Calls.EnterOnce(conversation);
            Note(JournalEntryKind.PhoneCalls, phone.Number, kind == GatheringKind.Group ? "joins a group call" : "joins a room", conversation.ServerCallId);
            TelephoneLeg leg = new(this, conversation, phone);
            conversation.Join(leg);
            leg.Connect();
            call.Settle(answered: true);
        });
        return call;
    }

    /// <summary>Begins a call that nobody is in yet, for people who are brought there.</summary>
    public Conversation Open(string? correlationId = null)
    {
        Conversation conversation = NewConversation(correlationId: correlationId);
        Calls.Enter(conversation);
        return conversation;
    }

    public string NewId() => _chance.NewGuid().ToString();

    /// <summary>Long and unreadable, as the service's are, so that nobody cuts them to 36 characters.</summary>
    public string NewRecordingId() => Base64UrlText($$"""{"PlatformEndpointId":"{{NewId()}}","ResourceSpecificId":"{{NewId()}}"}""");

    public void Note(JournalEntryKind kind, string who, string what, string? serverCallId = null) => Write(new JournalEntry
    {
        Number = 0,
        Time = Timeline.Now,
        Kind = kind,
        Who = who,
        What = what,
        ServerCallId = serverCallId,
    });

    public void Write(JournalEntry entry) => _log.Happened(Journal.Write(entry));

    public void Dispose()
    {
        Timeline.Dispose();
        Journal.Close();
    }

    private static void Answered(ApplicationLeg leg, TelephoneLeg phone)
    {
        if (leg.State == CallState.Connecting)
        {
            leg.Connect(phone);
        }
        else
        {
            leg.Conversation.Join(phone);
        }

        phone.Connect();
    }

    private static CallResult Summarize(List<CallResult> failures) =>
        failures.Count > 1 && failures.TrueForAll(failure => failure == CallResult.Declined) ? CallResult.DeclinedByAll : failures[^1];

    private void EndIncoming(OfferedCall call, CallResult result)
    {
        Calls.Incoming.Settle(call, result);
        call.Conversation.End(result);
    }

    // A caller hears a phone ring, until somebody answers it or somebody gives up.
    private static void RingThrough(TelephoneLeg caller, Telephone to, Action<bool> settled)
    {
        Conversation conversation = caller.Conversation;
        caller.GivesUp = () => conversation.End(CallResult.CallerCanceled);
        conversation.Invite(
            to,
            Ringing.Called,
            callee =>
            {
                caller.GivesUp = null;
                conversation.Join(caller, callee);
                caller.Connect();
                callee.Connect();
                settled(true);
            },
            result =>
            {
                caller.Drop(result);
                settled(false);
            });
    }

    // The service's ids are the address of a conversation in base64url; nobody should be tempted to read them, but they should look alike.
    private Conversation NewConversation(bool goesOnWithOne = false, string? correlationId = null) => new(
        this,
        Base64UrlText($"https://conversations.emulator.example/conv/{NewId()}"),
        correlationId ?? NewId())
    {
        GoesOnWithOne = goesOnWithOne,
    };

    private ApplicationLeg OpenLeg(Conversation conversation, Identity identity, ApplicationLegTraits traits)
    {
        ApplicationLeg leg = new(this, conversation, identity, traits, new Outbox(this, traits.Id));
        Calls.Enter(leg);
        if (traits.HearsAllTones)
        {
            leg.Tones.StartForEverybody();
        }

        return leg;
    }

    private Identity NewUser() => new($"8:acs:{Options.ResourceId:D}_{NewId()}");

    private string NewContext() => Base64UrlText(Convert.ToBase64String(_chance.GetBytes(96)));

    private static string Base64UrlText(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
