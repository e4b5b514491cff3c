using System.Net;
using System.Net.Http.Headers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using CallAutomation.TestSupport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Visits;

/// <summary>Two people talk in virtual time, and the application visits them. Every request, answer and event of it is a step, at which something can happen.</summary>
internal sealed class VirtualVisit : IAsyncDisposable
{
    public static readonly PhoneIdentifier Caller = new("+14255550123");
    public static readonly PhoneIdentifier Agent = new("+14255550177");
    public static readonly PhoneIdentifier Expert = new("+14255550166");
    public static readonly PhoneIdentifier Line = new("+14255550199");
    public static readonly FileSource Announcement = new(new Uri("https://app.example/announcement.wav"));

    private static readonly byte[] s_announcement = Wav.Silence(5);
    private static readonly Uri s_callbacks = new("https://app.example/callbacks");

    private VirtualVisit(CallEmulator emulator, ServiceVersion version)
    {
        Emulator = emulator;
        Hub = new CallEventHub(new CallEventHubOptions { TimeProvider = emulator.TimeProvider, TrackWait = emulator.TrackWait });
        Client = new CallAutomationClient(emulator.ConnectionString, new CallAutomationClientOptions(version)
        {
            Transport = new HttpClientTransport(new Steps(this) { InnerHandler = emulator.CreateHandler() }),
            Source = new UserIdentifier("8:acs:0e000000-ca11-4000-8000-000000000001_support"),
            CallbackUri = s_callbacks,
            EventHub = Hub,

            // A pause by the clock of the machine has no place in virtual time, whoever asks for it.
            RetryPolicy = new RetryPolicy(3, new NoDelay()),
        });
        emulator.ConnectApplication(ReceiveAsync);
    }

    public CallEmulator Emulator { get; }

    public CallEventHub Hub { get; }

    public CallAutomationClient Client { get; }

    /// <summary>How many steps there were so far.</summary>
    public int Taken { get; private set; }

    /// <summary>What happens at the step of a number, if anything.</summary>
    public Func<int, Task> AtStep { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Which requests go wrong on the way, by the method and the end of the path, and how.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?, HttpResponseMessage?> Answer { get; set; } = static (_, answer) => answer;

    public string ServerCallId { get; private set; } = "";

    public ServerCall Call => Client.GetServerCall(ServerCallId);

    public static async Task<VirtualVisit> StartAsync(ServiceVersion version = Newest.Version, FaultPlan? faults = null)
    {
        CallEmulatorOptions options = new CallEmulatorOptions { Time = EmulatorTime.Virtual, RingTime = TimeSpan.FromSeconds(3), Faults = faults }.InThatOrder();
        return new VirtualVisit(await CallEmulator.StartAsync(options), version);
    }

    /// <summary>What a handler is given from now on.</summary>
    public List<CallEvent> Listen()
    {
        List<CallEvent> heard = [];
        Hub.On<CallEvent>((callEvent, _) =>
        {
            heard.Add(callEvent);
            return Task.CompletedTask;
        });
        return heard;
    }

    /// <summary>Two people begin to talk, something is done, and a minute later it is over.</summary>
    public Task RunAsync(Func<Task> act) => Emulator.RunAsync(async () =>
    {
        TelephoneCall running = Emulator.Phone(Caller.PhoneNumber).Call(Emulator.Phone(Agent.PhoneNumber));
        ServerCallId = running.ServerCallId;
        await Emulator.Delay(TimeSpan.FromSeconds(10));
        running.Answered.IsCompletedSuccessfully.Should().BeTrue();
        Taken = 0;
        await act();
        await Emulator.Delay(TimeSpan.FromMinutes(1));
    });

    /// <summary>Whatever happened: the application is in no call, and the two are as they were.</summary>
    public async Task IsAsItWasAsync(bool isCallOver = false)
    {
        Emulator.Journal.Up().Should().BeEmpty("whoever visits leaves");
        IReadOnlyList<string> people = await Emulator.GetParticipantsAsync(ServerCallId);
        if (!isCallOver)
        {
            people.Should().Contain([Caller.RawId, Agent.RawId], "a visit never ends the call of others");
            Emulator.Journal.Entries.Should().NotContain(entry => entry.Operation == "TerminateCall");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Hub.Dispose();
        await Emulator.DisposeAsync();
    }

    private async Task StepAsync() => await AtStep(++Taken).ConfigureAwait(false);

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(s_announcement) };
        }

        BinaryData body = BinaryData.FromBytes(await request.Content!.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        if (body.ToString().Contains("\"id\":\"expired-", StringComparison.Ordinal) || body.ToString().Contains("\"id\":\"forged-", StringComparison.Ordinal))
        {
            // An endpoint that checks tokens would have told by those.
            return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        }

        await StepAsync().ConfigureAwait(false);
        try
        {
            await Hub.ReceiveAsync(body, cancellationToken).ConfigureAwait(false);
        }
        catch (CallEventFormatException)
        {
            return new HttpResponseMessage(HttpStatusCode.BadRequest);
        }
        catch (ObjectDisposedException)
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        }

        await StepAsync().ConfigureAwait(false);
        return new HttpResponseMessage(HttpStatusCode.OK);
    }

    private sealed class Steps(VirtualVisit visit) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await visit.StepAsync().ConfigureAwait(false);
            if (visit.Answer(request, null) is { } instead)
            {
                return instead;
            }

            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (answer.Headers.RetryAfter is not null)
            {
                // It would be a pause by the clock of the machine.
                answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.Zero);
            }

            await visit.StepAsync().ConfigureAwait(false);
            return visit.Answer(request, answer) ?? throw new HttpRequestException("The answer was lost.");
        }
    }

    private sealed class NoDelay : DelayStrategy
    {
        protected override TimeSpan GetNextDelayCore(Response? response, int retryNumber) => TimeSpan.Zero;
    }
}
