using System.Net;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using CallAutomation.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallAutomation.EndToEnd.Tests.Docs;

/// <summary>What the page about waiting shows, over sockets.</summary>
public sealed class WaitingStoryTests : IAsyncLifetime
{
    private readonly StageClock _clock = new();
    private readonly PhoneIdentifier _patient = new("+14255550123");
    private WebApplication _app = null!;
    private CallEmulator _emulator = null!;
    private CallEventHub _hub = null!;
    private CallAutomationClient _client = null!;

    private Uri CallbackUri => new(new Uri(_app.Urls.Single()), "callbacks");

    private Uri Wav => new(new Uri(_app.Urls.Single()), "a.wav");

    public async Task InitializeAsync()
    {
        _emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { TimeProvider = _clock, RingTime = TimeSpan.FromSeconds(1) }.InThatOrder());
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/a.wav", () => Results.Bytes(TestSupport.Wav.Silence(2), "audio/wav"));
        (_hub, _client) = WaitingListing.Attach(_emulator.ConnectionString, _app);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _hub.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory, InlineData("1", true), InlineData("2", false)]
    public async Task A_patient_is_reminded_in_one_method(string key, bool confirmed)
    {
        _emulator.Phone(_patient.PhoneNumber).PressesWhenPrompted(key);
        using IDisposable flow = _clock.Flow();

        bool outcome = await WaitingListing.RemindPatientAsync(_client, _patient, CallbackUri, Wav).WaitAsync(TimeSpan.FromMinutes(1));

        outcome.Should().Be(confirmed);
    }

    [Fact]
    public async Task A_patient_who_is_busy_is_a_failure_that_says_so()
    {
        _emulator.Phone(_patient.PhoneNumber).IsBusy();
        using IDisposable flow = _clock.Flow();

        Func<Task> remind = () => WaitingListing.RemindPatientAsync(_client, _patient, CallbackUri, Wav).WaitAsync(TimeSpan.FromMinutes(1));

        CallOperationException busy = (await remind.Should().ThrowAsync<CallOperationException>()).Which;
        busy.ResultInformation!.Code.Should().Be(486);
        busy.Message.Should().StartWith("CreateCall did not complete");
    }

    [Fact]
    public async Task A_caller_is_received_in_one_method()
    {
        WaitingListing.Receive(_hub, _client, CallbackUri, Wav);
        OfferedCall offered = _emulator.Phone(_patient.PhoneNumber).CallApplication("+14255550199", "Ms Patient");

        CallEventReceipt receipt = await _hub.ReceiveAsync([new IncomingCall { IncomingCallContext = offered.IncomingCallContext, From = _patient }]);
        await _emulator.Journal.FirstAsync(entry => entry.What.Contains("AnswerCall", StringComparison.Ordinal)).WaitAsync(TimeSpan.FromMinutes(1));
        using IDisposable flow = _clock.Flow();
        await receipt.Handled.WaitAsync(TimeSpan.FromMinutes(1));

        _emulator.Journal.Entries.Should().Contain(entry => entry.EventName == "PlayCompleted").And.Contain(entry => entry.EventName == "CallConnected");
    }
}
