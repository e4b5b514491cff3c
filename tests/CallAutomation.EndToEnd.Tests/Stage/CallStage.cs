using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.TestSupport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>Everything a conversation needs: the real client, the emulator, a web site for its callbacks, telephones, and a clock.</summary>
internal sealed class CallStage : IAsyncDisposable
{
    public static readonly TimeSpan RingTime = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan GreetingLength = TimeSpan.FromSeconds(4);

    private readonly Listener _listener;

    private CallStage(CallEmulator emulator, Listener listener, Callbacks callbacks, StageClock clock, ServiceVersion version, Action<CallAutomationClientOptions>? configure)
    {
        Emulator = emulator;
        _listener = listener;
        Callbacks = callbacks;
        Clock = clock;
        Version = version;
        CallAutomationClientOptions options = new(version) { Source = Application, CallbackUri = listener.CallbackUri, EventHub = callbacks.Hub };
        configure?.Invoke(options);
        Client = new CallAutomationClient(emulator.ConnectionString, options);
        Greeting = listener.Serve("greeting.wav", Wav.Silence(GreetingLength.TotalSeconds));
    }

    /// <summary>The version of the service the client speaks.</summary>
    public ServiceVersion Version { get; }

    /// <summary>Whether that is one of the language of 2021.</summary>
    public bool IsPreview => Version < ServiceVersion.V2023_03_06;

    public CallEmulator Emulator { get; }

    public CallAutomationClient Client { get; }

    public Callbacks Callbacks { get; }

    public StageClock Clock { get; }

    public UserIdentifier Application { get; } = new("8:acs:0e000000-ca11-4000-8000-000000000001_practice");

    public PhoneIdentifier Practice { get; } = new("+14255550199");

    public PhoneIdentifier Patient { get; } = new("+14255550123");

    public Telephone Phone => PhoneOf(Patient);

    public Uri CallbackUri => _listener.CallbackUri;

    /// <summary>Four seconds of audio as the service wants it.</summary>
    public Uri Greeting { get; }

    /// <param name="version">What the client speaks.</param>
    /// <param name="hub">What the client waits by, if it does; it is given every callback.</param>
    /// <param name="faults">What goes wrong, if anything does.</param>
    /// <param name="configure">What else the client is told.</param>
    public static async Task<CallStage> StartAsync(
        ServiceVersion version = Newest.Version, CallEventHub? hub = null, FaultPlan? faults = null, Action<CallAutomationClientOptions>? configure = null)
    {
        StageClock clock = new();
        Callbacks callbacks = new(clock) { Hub = hub };
        CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { TimeProvider = clock, RingTime = RingTime, Faults = faults }.InThatOrder());
        return new CallStage(emulator, await Listener.StartAsync(callbacks), callbacks, clock, version, configure);
    }

    /// <summary>The id of a call as the language of 2021 wrote it.</summary>
    public static string In2021(string serverCallId) => serverCallId.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public Telephone PhoneOf(PhoneIdentifier person) => Emulator.Phone(person.PhoneNumber);

    /// <summary>Puts a file on the application's web site.</summary>
    public Uri Serve(string name, byte[] file) => _listener.Serve(name, file);

    /// <summary>An address on the application's web site, whether or not there is anything.</summary>
    public Uri AddressOf(string name) => _listener.AddressOf(name);

    /// <summary>Calls the patient, who does what the script says.</summary>
    public async Task<CallConnection> PlaceCallAsync()
    {
        CreateCallResult placed = await Client.CreateCallAsync(new CreateCallOptions(Patient, CallbackUri) { CallerId = Practice });
        return placed.CallConnection;
    }

    /// <summary>Calls the patient, who picks up.</summary>
    public async Task<CallConnection> PlaceAnsweredCallAsync()
    {
        CallConnection call = await PlaceCallAsync();
        await Callbacks.NextAsync<CallConnected>();
        return call;
    }

    /// <summary>The patient calls the practice, which picks up.</summary>
    public async Task<CallConnection> AnswerIncomingCallAsync()
    {
        OfferedCall incoming = Phone.CallApplication(Practice.PhoneNumber);
        AnswerCallResult answered = await Client.AnswerCallAsync(new AnswerCallOptions(incoming.IncomingCallContext, CallbackUri));
        await Callbacks.NextAsync<CallConnected>();
        return answered.CallConnection;
    }

    /// <summary>The patient and somebody else talk, without the application.</summary>
    public async Task<TelephoneCall> ConnectTwoPhonesAsync(PhoneIdentifier other)
    {
        TelephoneCall call = Phone.Call(PhoneOf(other));
        using IDisposable flow = Clock.Flow();
        (await call.Answered).Should().BeTrue();
        return call;
    }

    /// <summary>Waits for something during which time passes in the calls.</summary>
    public async Task<T> DuringAsync<T>(Task<T> awaited)
    {
        using IDisposable flow = Clock.Flow();
        return await awaited.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <inheritdoc cref="DuringAsync{T}"/>
    public async Task DuringAsync(Task awaited)
    {
        using IDisposable flow = Clock.Flow();
        await awaited.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Waits until the application is in no call any more.</summary>
    public async Task NobodyStaysAsync()
    {
        using IDisposable flow = Clock.Flow();
        await Emulator.Journal.NobodyStaysAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Callbacks.Hub is { } hub)
        {
            using IDisposable flow = Clock.Flow();
            await hub.DisposeAsync();
        }

        await Emulator.DisposeAsync();
        await _listener.DisposeAsync();
    }
}
