using System.Text;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.ControlledTime;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Forcing;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Security;
using CallAutomation.Emulator.SettledTime;
using CallAutomation.Emulator.Time;
using CallAutomation.Emulator.VirtualTime;

namespace CallAutomation.Emulator;

/// <summary>What every part of the emulator carries: the timeline, the journal, ids, tokens, and how it speaks to applications.</summary>
/// <remarks>It knows nothing about calls; those are made in the <see cref="Exchange"/>.</remarks>
internal sealed class EmulatorServices : IDisposable
{
    private readonly IdSource _ids;
    private readonly EmulatorLog _log;
    private readonly IClockwork _clockwork;

    public EmulatorServices(CallEmulatorOptions options, IClockwork clockwork, IdSource ids, EmulatorLog log, HttpClient callbacks, HttpClient downloads)
    {
        Options = options;
        _ids = ids;
        _log = log;
        Journal = new Journal(options.JournalCapacity, options.JournalSizeLimit, (clockwork as VirtualClockwork)?.Stage);
        _clockwork = clockwork;
        Timeline = new Timeline(clockwork, Fault);
        (clockwork as SettledClockwork)?.OnWarning(what => Timeline.Post(() => Note(JournalEntryKind.Warning, "emulator", what)));
        SigningKeys = new SigningKeys(TimeProvider.System);
        Tokens = new CallbackTokens(SigningKeys, options.ResourceId.ToString("D"), TimeProvider.System);
        Sender = new CallbackSender(callbacks, Tokens);
        CallbackPolicy = DeliveryPolicy.OfCallbacks(options);
        EventGridPolicy = DeliveryPolicy.OfEventGrid(options);
        Faults = new FaultInjector(options.Faults, options.Admin != AdminAccess.Off, this);
        Audio = new AudioLibrary(downloads, options.DownloadTimeout, options.DownloadSizeLimit, options.Strict, Warn);
    }

    public CallEmulatorOptions Options { get; }

    public Timeline Timeline { get; }

    /// <summary>Where the clock moves when all are at rest: what comes after that.</summary>
    public LateArrivals? Late => (_clockwork as SettledClockwork)?.Late ?? Controlled?.Late;

    /// <summary>The clock, where it is controlled from outside.</summary>
    public ControlledClockwork? Controlled => _clockwork as ControlledClockwork;

    public Journal Journal { get; }

    public SigningKeys SigningKeys { get; }

    public CallbackTokens Tokens { get; }

    public CallbackSender Sender { get; }

    /// <summary>How patiently the events of calls are delivered.</summary>
    public DeliveryPolicy CallbackPolicy { get; }

    /// <summary>How patiently the events of Event Grid are delivered.</summary>
    public DeliveryPolicy EventGridPolicy { get; }

    public DeliveryLanes Lanes { get; } = new();

    /// <summary>What the emulator waits for when it is stopped in good order.</summary>
    public UndeliveredEvents Undelivered { get; } = new();

    public AudioLibrary Audio { get; }

    public NextFailures Failures { get; } = new();

    /// <summary>What goes wrong by chance.</summary>
    public FaultInjector Faults { get; }

    public string NewId() => _ids.NewGuid().ToString();

    /// <summary>The raw id of a user of the resource whom nobody has seen before.</summary>
    public Identity NewUser() => new($"8:acs:{Options.ResourceId:D}_{NewId()}");

    /// <summary>The service's ids of calls are an address in base64; nobody should be tempted to read them, but they should look alike: long, and now and then with a slash.</summary>
    public string NewServerCallId()
    {
        byte[] ids = _ids.GetBytes(17);
        string conversation = Convert.ToBase64String(ids.AsSpan(0, 16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        // The length of the host decides whether the question mark after it becomes a slash.
        string host = new('0', 1 + (ids[16] % 3));
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"https://api.emulator.example/api/v2/cp/conv-emu-{host}.conv.emulator.example/conv/{conversation}?i=10-60-0-1&e={638_000_000_000_000_000 + ids[0]}"));
    }

    /// <summary>Long and unreadable, as the service's are, so that nobody cuts them to 36 characters.</summary>
    /// <param name="recorderId">The leg of the recorder, which is in the id.</param>
    public string NewRecordingId(string recorderId) => Base64UrlText($$"""{"PlatformEndpointId":"{{recorderId}}","ResourceSpecificId":"{{NewId()}}"}""");

    /// <summary>A token without a signature of about eight kilobytes: so long that no queue, header or column which is too short goes unnoticed.</summary>
    public string NewIncomingCallContext() =>
        $$"""{{Base64UrlText("""{"alg":"none","typ":"JWT"}""")}}.{{Base64UrlText($$"""{"cc":"{{Convert.ToBase64String(_ids.GetBytes(4400))}}"}""")}}.""";

    /// <summary>Writes into the journal and the log what has just happened.</summary>
    public void Note(
        JournalEntryKind kind,
        string who,
        string what,
        string? serverCallId = null,
        string? callConnectionId = null,
        string? eventName = null,
        string? operation = null,
        int? status = null,
        string? tone = null,
        TimeSpan? duration = null,
        string? eventId = null,
        FaultKind? fault = null) => _log.Happened(Journal.Write(new JournalEntry
        {
            Time = Timeline.Now,
            Kind = kind,
            Who = who,
            What = what,
            ServerCallId = serverCallId,
            CallConnectionId = callConnectionId,
            EventName = eventName,
            Operation = operation,
            Status = status,
            Tone = tone,
            Duration = duration,
            EventId = eventId,
            Fault = fault,
        }));

    /// <summary>Warns of something at an address, from wherever that was found out. The address is shown without its query, which may hold a secret.</summary>
    public void Warn(Uri address, string what) =>
        Timeline.Post(() => Note(JournalEntryKind.Warning, $"{address.Scheme}://{address.Authority}{address.AbsolutePath}", what));

    // Never throws: whoever calls this has an exception in hand already, and the timeline must go on.
    public void Fault(Exception failure)
    {
        _log.Fault(failure);
        Timeline.Post(() => Note(
            JournalEntryKind.Warning, "emulator", $"tripped over itself ({failure.GetType().Name}); this is a defect in the emulator, and its log has the details"));
    }

    public void Dispose()
    {
        Timeline.Dispose();
        Journal.Close();
    }

    private static string Base64UrlText(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
