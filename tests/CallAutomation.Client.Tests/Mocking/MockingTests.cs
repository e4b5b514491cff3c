using Azure;
using Azure.Core;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Mocking;

/// <summary>How a user tests code of their own: subclasses written by hand, no HTTP, nothing internal. The mock of one form of a verb serves the short form, too.</summary>
public class MockingTests
{
    [Fact]
    public async Task Lets_an_application_run_without_a_service()
    {
        SilentCall call = new();
        Switchboard switchboard = new(new SilentClient(call));

        await switchboard.CallAsync(new PhoneIdentifier("+14255550123"));
        int others = await switchboard.ConnectAsync(
            new CallConnected { CallConnectionId = "call-1", ServerCallId = "server-1" }, new UserIdentifier("8:acs:resource_agent"));

        others.Should().Be(2);
        call.Invited.Should().ContainSingle().Which.RawId.Should().Be("8:acs:resource_agent");
        call.Recording.Should().Be("recording-1");
    }

    /// <summary>The application under test.</summary>
    private sealed class Switchboard(CallAutomationClient client)
    {
        public async Task CallAsync(PhoneIdentifier customer)
        {
            CreateCallResult created = await client.CreateCallAsync(customer, new Uri("https://app.example/callbacks"), new PhoneIdentifier("+14255550199"));
            created.Properties.ServerCallId.Should().BeNull("the service tells it no earlier than CallConnected does");
        }

        public async Task<int> ConnectAsync(CallConnected connected, UserIdentifier agent)
        {
            CallConnection call = client.GetCallConnection(connected.CallConnectionId);
            await call.AddParticipantAsync(agent);
            RecordingStateResult recording = await client.GetServerCall(connected.ServerCallId).StartRecordingAsync();
            recording.State.Should().Be(RecordingState.Inactive, "it has not begun yet");

            int others = 0;
            await foreach (CallParticipant participant in call.GetParticipantsAsync())
            {
                others += participant.IsMuted ? 0 : 1;
            }

            return others;
        }
    }

    private sealed class SilentClient(SilentCall call) : CallAutomationClient
    {
        public override Task<Response<CreateCallResult>> CreateCallAsync(CreateCallOptions options, CancellationToken cancellationToken = default)
        {
            CallConnectionProperties properties = CallAutomationModelFactory.CallConnectionProperties("call-1", state: CallConnectionState.Connecting, targets: options.Targets);
            return Answer(CallAutomationModelFactory.CreateCallResult(call, properties, "context-1"));
        }

        public override CallConnection GetCallConnection(string callConnectionId) => call;

        public override ServerCall GetServerCall(string serverCallId) => new SilentServerCall(call);
    }

    private sealed class SilentCall : CallConnection
    {
        public List<ParticipantIdentifier> Invited { get; } = [];

        public string? Recording { get; set; }

        public override Task<Response<AddParticipantResult>> AddParticipantAsync(AddParticipantOptions options, CancellationToken cancellationToken = default)
        {
            Invited.Add(options.Participant);
            return Answer(CallAutomationModelFactory.AddParticipantResult("context-2", CallAutomationModelFactory.CallParticipant(options.Participant), "invitation-1"));
        }

        public override AsyncPageable<CallParticipant> GetParticipantsAsync(
            RequestOptions? options = null, CancellationToken cancellationToken = default) => AsyncPageable<CallParticipant>.FromPages(
        [
            Page<CallParticipant>.FromValues([CallAutomationModelFactory.CallParticipant(new PhoneIdentifier("+14255550123"))], "more", new NoResponse()),
            Page<CallParticipant>.FromValues([CallAutomationModelFactory.CallParticipant(Invited[0])], null, new NoResponse()),
        ]);
    }

    private sealed class SilentServerCall(SilentCall call) : ServerCall
    {
        public override Task<Response<RecordingStateResult>> StartRecordingAsync(StartRecordingOptions? options = null, CancellationToken cancellationToken = default)
        {
            call.Recording = "recording-1";
            return Answer(CallAutomationModelFactory.RecordingStateResult("recording-1"));
        }
    }

    private static Task<Response<T>> Answer<T>(T value) => Task.FromResult(Response.FromValue(value, new NoResponse()));

    /// <summary>The HTTP answer behind a result that never was one.</summary>
    private sealed class NoResponse : Response
    {
        public override int Status => 200;

        public override string ReasonPhrase => "OK";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = string.Empty;

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, out string value)
        {
            value = string.Empty;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
        {
            values = [];
            return false;
        }
    }
}
