using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallAutomation.Emulator;

/// <summary>How an emulator is set up. The defaults are meant to be right for tests and demonstrations.</summary>
public sealed class CallEmulatorOptions
{
    /// <summary>The published access key that every emulator uses unless told otherwise. It protects nothing.</summary>
    public const string DefaultAccessKey = "Y2FsbC1hdXRvbWF0aW9uLWVtdWxhdG9yLXB1Ymxpc2hlZC1rZXk=";

    /// <summary>The address to listen at; this machine only, unless told otherwise.</summary>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen at; 0 takes any that is free.</summary>
    public int Port { get; set; }

    /// <summary>Lets the emulator be reached over https as well, at a port of its own; over http alone, unless told otherwise.</summary>
    public EmulatorHttpsOptions? Https { get; set; }

    /// <summary>The name under which the files of recordings are found, without a port; that of the emulator itself, unless told otherwise.</summary>
    /// <remarks>Official clients download recordings from names of the service's storage only, and over https: for them there is <see cref="EmulatorHttpsOptions.StorageName"/>.</remarks>
    public string? RecordingHost { get; set; }

    /// <summary>Who may steer the emulator by its admin API, from another process or in another language; nobody, unless told otherwise.</summary>
    public AdminAccess Admin { get; set; }

    /// <summary>What the people at phones do from the start, and again after a reset by the admin API.</summary>
    public PhoneScripts? Scripts { get; set; }

    /// <summary>Names, without a port, by which the emulator is asked besides localhost and its address: that of a container, for example.</summary>
    /// <remarks>A request whose Host header has another name is refused with 403: the key is published, and a web page could otherwise point a name of its own at this machine.</remarks>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>The key that requests must be signed with, in base64.</summary>
    public string AccessKey { get; set; } = DefaultAccessKey;

    /// <summary>The clock of the calls: ringing, audio, time-outs, the pauses between tries of a callback and the times in events.</summary>
    /// <remarks>What networks do takes real time on any clock, and so do the dates of signatures.</remarks>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How time passes for the calls: really, faster, or virtually, without anybody waiting.</summary>
    public EmulatorTime Time { get; set; } = EmulatorTime.Real;

    /// <summary>How long a run in virtual time may stand still, in real time, before it fails and says who holds it up.</summary>
    public TimeSpan VirtualTimePatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Where the emulator's log goes; nowhere, unless told otherwise.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>How long a phone rings before it is answered, if its script does not say.</summary>
    public TimeSpan RingTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a phone rings before the emulator gives up, and how long the application may take to answer an incoming call.</summary>
    public TimeSpan NoAnswerTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the application may take to accept an event, in real time.</summary>
    public TimeSpan CallbackTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often an event is tried when the application cannot be reached or answers 408, 429 or 5xx.</summary>
    public int CallbackTries { get; set; } = 3;

    /// <summary>How long to wait before an event is tried again, on the clock of the calls: one time for each further try, and the last for all that follow.</summary>
    public IReadOnlyList<TimeSpan> CallbackRetryDelays { get; set; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>How long a webhook may take to accept an event of Event Grid, in real time.</summary>
    public TimeSpan EventGridTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an event of Event Grid is tried when the webhook cannot be reached, or answers anything but 200 to 204, or what says that it never will: 400, 401, 403, 404 and 413.</summary>
    public int EventGridTries { get; set; } = 8;

    /// <summary>How long to wait before an event of Event Grid is tried again, on the clock of the calls: Event Grid's documented schedule, up to an hour.</summary>
    public IReadOnlyList<TimeSpan> EventGridRetryDelays { get; set; } =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <summary>How long the download of an audio file may take, in real time.</summary>
    public TimeSpan DownloadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many bytes an audio file may have.</summary>
    public long DownloadSizeLimit { get; set; } = 64 * 1024 * 1024;

    /// <summary>Whether what is tolerated with a warning is refused instead: an api-version that is newer than this emulator, and callbacks over plain http to other machines.</summary>
    public bool Strict { get; set; }

    /// <summary>In which order, and how often, applications are told what happens; as the real service was recorded, unless told otherwise.</summary>
    /// <remarks>Applications that only work when events come in a tidy order fail on the service; a test that passes with any <see cref="Seed"/> has seen more.</remarks>
    public EventOrder EventOrder { get; set; } = EventOrder.AsObserved;

    /// <summary>What the order of events depends on: the same seed gives the same order, in virtual time to the last event.</summary>
    public int Seed { get; set; }

    /// <summary>What goes wrong between the emulator and applications, by chance that can be repeated; nothing, unless told otherwise.</summary>
    public FaultPlan? Faults { get; set; }

    /// <summary>How many participants one page of the list holds; a small number lets a test see that its client turns pages.</summary>
    public int ParticipantsPerPage { get; set; } = 100;

    /// <summary>How many entries the journal keeps.</summary>
    public int JournalCapacity { get; set; } = 100_000;

    /// <summary>How many bytes the entries of the journal may take; the oldest are dropped.</summary>
    public long JournalSizeLimit { get; set; } = 64 * 1024 * 1024;

    /// <summary>Webhooks that are subscribed to the events of the resource from the start, such as calls that ring for the application.</summary>
    /// <remarks>The emulator does not wait for them: an application may need the emulator's address before it can start. A webhook that
    /// cannot be reached is asked again when there is an event for it. <see cref="CallEmulator.SubscribeAsync"/> subscribes later, and waits.</remarks>
    public IList<EventGridSubscription> EventGridSubscriptions { get; } = [];

    /// <summary>Whose bearer tokens are accepted in requests; nobody's, unless told otherwise. The access key is accepted in any case.</summary>
    public TestTokenIssuer? TokenIssuer { get; set; }

    /// <summary>The id of the pretended resource; the audience of the tokens in callbacks, and a part of the user ids that the emulator makes up.</summary>
    public Guid ResourceId { get; set; } = new("0e000000-ca11-4000-8000-000000000001");
}
