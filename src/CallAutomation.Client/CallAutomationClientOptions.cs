using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Recording;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>How a <see cref="CallAutomationClient"/> speaks to the service: which version, how patiently, over which transport.</summary>
/// <remarks>
/// <see cref="ClientOptions.Diagnostics"/> decides whether the client logs and traces at all. What it writes is the route template and
/// the status, never a filled-in address, because addresses hold phone numbers.
/// <para>
/// Deadlines and cancellation end a synchronous verb as they end an asynchronous one: while it connects, sends, waits and reads. Two things
/// lie beyond them. Looking up a host's name cannot be interrupted. And a <see cref="ClientOptions.Transport"/> of your own reads on, when
/// a body is given up, for as long as its <c>SocketsHttpHandler.ResponseDrainTimeout</c> says, which is two seconds unless set to zero; so
/// does the client itself on frameworks before .NET 8.
/// </para>
/// </remarks>
public class CallAutomationClientOptions : ClientOptions
{
    /// <summary>The newest version this library speaks, and the one it speaks unless told otherwise.</summary>
    internal const ServiceVersion LatestVersion = ServiceVersion.V2026_03_12;

    private readonly object _claiming = new();
    private DiagnosticsChoice? _diagnostics;
    private Uri? _callbackUri;
    private TimeSpan _inCallDeadline = TimeSpan.FromSeconds(10);
    private TimeSpan _callSetupDeadline = TimeSpan.FromSeconds(30);
    private TimeSpan _recordingDeadline = TimeSpan.FromSeconds(30);
    private TimeSpan _visitDeadline = TimeSpan.FromMinutes(10);
    private TimeSpan _leaveDeadline = TimeSpan.FromSeconds(10);
    private long _maximumResponseSize = 4L * 1024 * 1024;

    /// <summary>Options for the newest service version, or for the one given.</summary>
    /// <param name="version">The api-version to speak.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one of <see cref="ServiceVersion"/>.</exception>
    public CallAutomationClientOptions(ServiceVersion version = LatestVersion)
    {
        Version = version is >= ServiceVersion.V2021_06_15_Preview and <= LatestVersion
            ? version
            : throw new ArgumentOutOfRangeException(nameof(version), version, "Choose one of the versions that ServiceVersion lists.");
        Transport = ServiceTransport.Shared;
        AddPolicy(AnswerLimitPolicy.Instance, HttpPipelinePosition.BeforeTransport);
    }

    /// <summary>The versions of the service this library speaks, oldest first.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "Azure clients spell service versions this way.")]
    [SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "No version is not a version.")]
    public enum ServiceVersion
    {
        /// <summary>2021-06-15-preview: the first language of the service, in which a call is acted on from outside without taking part. For migration.</summary>
        V2021_06_15_Preview = 1,

        /// <summary>2021-08-30-preview: the same, and what a recording holds can be chosen. For migration.</summary>
        V2021_08_30_Preview,

        /// <summary>2023-03-06: the first stable version. Calls, participants, file prompts, DTMF recognition, recording.</summary>
        V2023_03_06,

        /// <summary>2023-10-15: text and speech, tones as they are pressed, muting, callback addresses per operation.</summary>
        V2023_10_15,

        /// <summary>2024-04-15: recordings in one's own storage.</summary>
        V2024_04_15,

        /// <summary>2024-09-15: joining a running call, hold, several prompts in a row, events for calls that could not be made.</summary>
        V2024_09_15,

        /// <summary>2025-05-15: media streaming and transcription.</summary>
        V2025_05_15,

        /// <summary>2025-06-15: Teams phone extensibility.</summary>
        V2025_06_15,

        /// <summary>2026-03-12: moving participants between calls, SIP and Q.850 details in results.</summary>
        V2026_03_12,
    }

    /// <summary>The version of the service this client speaks.</summary>
    public ServiceVersion Version { get; }

    /// <summary>The user the application is in the calls it creates and joins, where the options of the call name nobody.</summary>
    /// <remarks>
    /// The preview versions cannot do without one. The stable versions use it for calls that are created, where the service chooses when it
    /// is omitted; there, who joins is always chosen by the service.
    /// </remarks>
    public UserIdentifier? Source { get; set; }

    /// <summary>
    /// Where it is told what came of actions from outside a call, where <see cref="OperationOptions.OperationCallbackUri"/> does not say: of
    /// <see cref="ServerCall.PlayAsync"/> and <see cref="ServerCall.AddParticipantAsync"/>, and in the stable versions of <see cref="ServerCall.RemoveParticipantAsync"/> and
    /// <see cref="ServerCall.VisitAsync"/> too. Calls that are created, answered and joined have addresses of their own.
    /// </summary>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? CallbackUri
    {
        get => _callbackUri;
        set => _callbackUri = Calls.WebAddress.CheckedOrNull(value, nameof(CallbackUri));
    }

    /// <summary>
    /// How long an action in a running call may take over all tries together; 10 seconds by default. Somebody is on the line and
    /// hears silence in the meantime.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan InCallDeadline
    {
        get => _inCallDeadline;
        set => _inCallDeadline = Deadline.Checked(value, nameof(InCallDeadline));
    }

    /// <summary>How long creating, answering or joining a call may take over all tries together; 30 seconds by default.</summary>
    /// <remarks>It is the time until the service accepts the request, not the time the telephone rings.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan CallSetupDeadline
    {
        get => _callSetupDeadline;
        set => _callSetupDeadline = Deadline.Checked(value, nameof(CallSetupDeadline));
    }

    /// <summary>
    /// How long an action from outside a call may last in the stable versions, once the application has joined for it: an announcement that is longer is cut off, and the
    /// application leaves. 10 minutes by default. It does not end what <see cref="ServerCall.VisitAsync"/> gives.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan VisitDeadline
    {
        get => _visitDeadline;
        set => _visitDeadline = Deadline.Checked(value, nameof(VisitDeadline));
    }

    /// <summary>
    /// How long leaving a call after a visit may take over all tries together; 10 seconds by default. As long, at most, a visit that is canceled waits for the answer
    /// of the service that tells which leg to leave.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than an hour.</exception>
    public TimeSpan LeaveDeadline
    {
        get => _leaveDeadline;
        set => _leaveDeadline = value > TimeSpan.Zero && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LeaveDeadline), value, "Leaving takes a positive time, of an hour at most.");
    }

    /// <summary>
    /// How long reading the metadata of a recording, deleting or opening it may take, all tries and redirects together; 30 seconds by
    /// default. Downloads take as long as they take, unless <see cref="DownloadRecordingOptions.Deadline"/> says otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan RecordingDeadline
    {
        get => _recordingDeadline;
        set => _recordingDeadline = Deadline.Checked(value, nameof(RecordingDeadline));
    }

    /// <summary>
    /// How many bytes the answer to one request may have; 4 MiB by default, many times what the service sends. A longer one ends the
    /// operation with a <see cref="Azure.RequestFailedException"/>, and of a longer refusal only the beginning is read. The content of
    /// recordings is not meant: it is never held in memory as a whole.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public long MaximumResponseSize
    {
        get => _maximumResponseSize;
        set => _maximumResponseSize = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaximumResponseSize), value, "An answer has at least one byte.");
    }

    /// <summary>The hub that is given the callbacks, so that results can be awaited; none when omitted.</summary>
    public Events.CallEventHub? EventHub { get; set; }

    /// <summary>Hosts that recordings may be fetched from besides the service's own storage and the client's endpoint; none by default.</summary>
    /// <remarks>
    /// The client's credential goes to these hosts, so name only such as you trust with it. An entry is a host
    /// (<c>media.contoso.example</c>), a domain after a dot for everything below it (<c>.contoso.example</c>), or either with a port
    /// (<c>localhost:8443</c>); without one it holds for 443. Addresses must be https, except on this machine. A client reads the list
    /// once, when it is made.
    /// </remarks>
    /// <exception cref="ArgumentException">An entry is none of these, or would cover a whole top-level domain.</exception>
    public IList<string> AllowedRecordingHosts { get; set => field = HostRules.Of(value); } = new HostRules();

    /// <summary>The clock and the source of ids; tests hold them still.</summary>
    internal RequestStamps RequestStamps { get; set; } = RequestStamps.Real;

    /// <summary>
    /// Takes logging and tracing over from Azure.Core, whose own would write the filled-in address of each request, and says what the
    /// user had chosen for them. The choice is remembered, so that one options object can serve several clients.
    /// </summary>
    internal DiagnosticsChoice ClaimDiagnostics()
    {
        lock (_claiming)
        {
            _diagnostics ??= new DiagnosticsChoice(Diagnostics.IsLoggingEnabled, Diagnostics.IsDistributedTracingEnabled);
            Diagnostics.IsLoggingEnabled = false;
            Diagnostics.IsDistributedTracingEnabled = false;
            return _diagnostics;
        }
    }

    /// <summary>A pipeline after these options, with pauses between tries of ours where the user has no retry policy.</summary>
    /// <remarks>Azure.Core takes it from the options alone; they are given back as they were, because they can serve several clients.</remarks>
    internal HttpPipeline BuildPipeline(HttpPipelinePolicy[] perTry)
    {
        lock (_claiming)
        {
            HttpPipelinePolicy? chosen = RetryPolicy;
            try
            {
                RetryPolicy ??= new RetryPolicy(Retry.MaxRetries, ServiceDelay.From(Retry));
                return HttpPipelineBuilder.Build(this, perCallPolicies: [], perTry, new ResponseClassifier());
            }
            finally
            {
                RetryPolicy = chosen;
            }
        }
    }

    internal sealed record DiagnosticsChoice(bool Logs, bool Traces);
}
