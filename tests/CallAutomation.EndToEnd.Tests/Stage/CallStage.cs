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

    private CallStage(CallEmulator emulator, Listener listener, Callbacks callbacks, StageClock clock, ServiceVersion version)
    {
        Emulator = emulator;
        _listener = listener;
        Callbacks = callbacks;
        Clock = clock;
        Version = version;
        Client = new CallAutomationClient(
            emulator.ConnectionString,
            new CallAutomationClientOptions(version) { Source = Application, CallbackUri = listener.CallbackUri });
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

    public static async Task<CallStage> StartAsync(ServiceVersion version = Newest.Version)
    {
        StageClock clock = new();
        Callbacks callbacks = new(clock);
        CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { TimeProvider = clock, RingTime = RingTime }.InThatOrder());
        return new CallStage(emulator, await Listener.StartAsync(callbacks), callbacks, clock, version);
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

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        await _listener.DisposeAsync();
    }
}
