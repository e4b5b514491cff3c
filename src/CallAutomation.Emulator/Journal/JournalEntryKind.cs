namespace CallAutomation.Emulator;

/// <summary>The kinds of things a <see cref="Journal"/> tells of.</summary>
public enum JournalEntryKind
{
    /// <summary>A request arrived and was answered.</summary>
    RequestReceived,

    /// <summary>A phone began to ring.</summary>
    PhoneRings,

    /// <summary>Somebody picked up a phone.</summary>
    PhoneAnswers,

    /// <summary>A called phone did not join: busy, declined, not answered, not reachable, or the caller gave up.</summary>
    PhoneDoesNotAnswer,

    /// <summary>A phone called somebody.</summary>
    PhoneCalls,

    /// <summary>A phone hung up.</summary>
    PhoneHangsUp,

    /// <summary>The line of a phone went dead because the call ended.</summary>
    LineGoesDead,

    /// <summary>Somebody was muted or unmuted.</summary>
    PhoneMutes,

    /// <summary>A key was pressed on a phone.</summary>
    TonePressed,

    /// <summary>A person says something.</summary>
    PhoneSpeaks,

    /// <summary>A phone hears keys that an application pressed for it.</summary>
    PhoneHearsTones,

    /// <summary>Something was asked of a phone that it could not do, such as pressing a key without a call.</summary>
    NothingHappened,

    /// <summary>The application's leg was connected.</summary>
    CallConnected,

    /// <summary>The application's leg ended.</summary>
    CallEnded,

    /// <summary>The recording of a call began, paused, went on or ended.</summary>
    Recording,

    /// <summary>Audio began to play; <see cref="JournalEntry.Duration"/> says how long it is.</summary>
    AudioStarts,

    /// <summary>Audio came to its end, or was stopped.</summary>
    AudioEnds,

    /// <summary>The emulator began to listen for an answer.</summary>
    ListeningStarts,

    /// <summary>An event was put in line for its callback address.</summary>
    EventSent,

    /// <summary>The application took an event.</summary>
    EventDelivered,

    /// <summary>The application did not take an event; it will be tried again.</summary>
    EventDelayed,

    /// <summary>The emulator gave up on an event.</summary>
    EventUndeliverable,

    /// <summary>A webhook proved that it wants the events of the resource, such as calls that ring for the application.</summary>
    WebhookSubscribed,

    /// <summary>Something that works here but deserves a second look.</summary>
    Warning,

    /// <summary>Something went wrong because a <see cref="FaultPlan"/> wanted it; <see cref="JournalEntry.Fault"/> says what.</summary>
    Fault,
}
