using System.Runtime.CompilerServices;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.SettledTime;
using CallAutomation.Emulator.Time;
using CallAutomation.Emulator.VirtualTime;

namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    // Nobody listens there; the name only has to be one that clients trust with plain http.
    private static readonly Uri s_virtualEndpoint = new("http://localhost/");

    private VirtualStage? _stage;
    private InProcessApplication? _application;
    private InProcessService? _service;

    /// <summary>The clock of the calls; in virtual time, what waits for its timers waits for the emulator.</summary>
    public TimeProvider TimeProvider => field ??= _settled is not null ? new SettledTimeProvider(_settled) : _services.Controlled is { } controlled ? controlled.Clock : _stage is null
        ? _services.Options.Time.Scale == 1 ? _services.Options.TimeProvider : new ScaledTimeProvider(_services.Options.TimeProvider, _services.Options.Time.Scale)
        : new VirtualTimeProvider(_stage);

    private VirtualStage Stage => _stage ?? throw new InvalidOperationException(
        "This emulator does not run in virtual time. Start it with CallEmulatorOptions.Time = EmulatorTime.Virtual, or EmulatorTime.Settled.");

    /// <summary>Runs the application in virtual time, until the task it returns is completed. In settled time, where the clock moves without it, it ends what waits for something that will never come.</summary>
    /// <remarks>
    /// <para>The application and the service take turns on one thread. The clock advances only when nobody is at work: no step is queued, no
    /// request, delivery or download is under way, no <see cref="Hold"/> is open, and the application waits for an <see cref="Inbox{T}"/>, the
    /// <see cref="Journal"/>, <see cref="Delay"/> or a timer of <see cref="TimeProvider"/>.</para>
    /// <para>Requests go through <see cref="CreateHandler"/>, events come through <see cref="ConnectApplication(HttpMessageHandler)"/>. Give the client a retry delay of zero.
    /// Whatever leaves the thread, such as <see cref="Task.Run(Action)"/>, is done under a <see cref="Hold"/>.</para>
    /// </remarks>
    /// <param name="application">What to run.</param>
    /// <exception cref="VirtualTimeStalledException">Code of the application left the thread, the clock could not advance for <see cref="CallEmulatorOptions.VirtualTimePatience"/> of real time, or nothing will ever happen.</exception>
    /// <exception cref="InvalidOperationException">The emulator does not run in virtual time, or another run is under way.</exception>
    public Task RunAsync(Func<Task> application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return _settled?.RunAsync(application) ?? Stage.RunAsync(application);
    }

    /// <summary>Runs the application in virtual time and gives what it gives; see <see cref="RunAsync(Func{Task})"/>.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="application">What to run.</param>
    public async Task<T> RunAsync<T>(Func<Task<T>> application)
    {
        ArgumentNullException.ThrowIfNull(application);
        T result = default!;
        Func<Task> run = async () => result = await application().ConfigureAwait(true);
        await RunAsync(run).ConfigureAwait(false);
        return result;
    }

    /// <summary>Says that work leaves the thread of <see cref="RunAsync(Func{Task})"/>; the clock stands still until the result is disposed, and so does everything else but the work itself and what follows from it.</summary>
    /// <param name="why">What for; the caller's name when omitted. It is told when the run stands still.</param>
    /// <param name="line">Where; filled in by the compiler.</param>
    public IDisposable Hold([CallerMemberName] string why = "", [CallerLineNumber] int line = 0) => _settled?.Enter() ?? Stage.Hold($"a hold of {why}, line {line}");

    /// <summary>The way to the service, in virtual time without a network, for the application's client: <c>new HttpClientTransport(emulator.CreateHandler())</c>.</summary>
    public HttpMessageHandler CreateHandler()
    {
        if (_settled is not null)
        {
            return Outgoing.CreateHandler();
        }

        _ = Stage;
        return _service!;
    }

    /// <summary>Sends events and downloads of audio to the application without a network.</summary>
    /// <param name="application">What answers them, whatever their address: that of a test server, or one of your own. It is not disposed.</param>
    public void ConnectApplication(HttpMessageHandler application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (_settled is not null)
        {
            Array.ForEach(_ways, way => way.Connect(application));
            return;
        }

        _ = Stage;
        _application!.Connect(application);
    }

    /// <summary>Sends events and downloads of audio to the application without a network.</summary>
    /// <param name="application">What answers them, whatever their address.</param>
    public void ConnectApplication(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> application)
    {
        ArgumentNullException.ThrowIfNull(application);
        ConnectApplication(new DelegateHandler(application));
    }

    /// <summary>A place where the application puts what callbacks bring, and waits for it.</summary>
    /// <typeparam name="T">What is put in: usually the event type of the application's client library.</typeparam>
    public Inbox<T> CreateInbox<T>()
        where T : class => new(_settled is null ? Stage : null);

    /// <summary>
    /// For a library by which the application waits for events, such as the event hub of the client (<c>TrackWait = emulator.TrackWait</c>): says that somebody begins to wait
    /// for something that only the emulator brings. The result is given the end of the wait to carry out, in the application's turn.
    /// </summary>
    public Action<Action> TrackWait()
    {
        if (_settled is SettledClockwork settled)
        {
            settled.Arrive();
            return static end => end();
        }

        VirtualStage stage = Stage;
        stage.BeginWait();
        return end => stage.Post(() =>
        {
            stage.EndWait();
            end();
        });
    }

    /// <summary>Waits on the clock of the calls.</summary>
    /// <param name="time">How long.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task Delay(TimeSpan time, CancellationToken cancellationToken = default)
    {
        if (time == TimeSpan.Zero)
        {
            _stage?.CountDelayOfZero();
        }

        return Task.Delay(time, TimeProvider, cancellationToken);
    }

    private sealed class DelegateHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> application) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => application(request, cancellationToken);
    }
}
