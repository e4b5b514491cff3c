using System.Net;
using System.Text;
using Azure;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class BoundedAnswerTests
{
    private const int FourMebibytes = 4 * 1024 * 1024;
    private const int OneReading = 128 * 1024;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_read_no_further_than_it_may_be_long(bool isAsync)
    {
        Endless body = new();
        MockedService service = new MockedService().Answers(Answer(200, body));

        Func<Task> act = () => Verb.Named("CallConnection.GetParticipants").DoAsync(service.Client(), isAsync);

        (await act.Should().ThrowAsync<RequestFailedException>().WithMessage("CallConnection.GetParticipants got an answer it cannot use (200): it is longer than the 4194304 bytes that CallAutomationClientOptions.MaximumResponseSize allows.*"))
            .Which.Status.Should().Be(200);
        body.Given.Should().BeLessThan(FourMebibytes + OneReading);
        service.Sent.Should().ContainSingle();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_refused_too_where_a_transport_has_read_it_already(bool isAsync)
    {
        MockedService service = new MockedService().Answers(200, """{"callConnectionId":"call-1"}""");
        service.Options.MaximumResponseSize = 28;

        Func<Task> act = () => Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync);

        await act.Should().ThrowAsync<RequestFailedException>().WithMessage("*longer than the 28 bytes*");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_read_when_it_is_exactly_as_long_as_it_may_be(bool isAsync)
    {
        byte[] body = """{"callConnectionId":"call-1"}"""u8.ToArray();
        MockedService service = new MockedService().Answers(Answer(200, new Unbuffered(body)));
        service.Options.MaximumResponseSize = body.Length;

        object answer = await Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync);

        Verb.Value(answer).Should().BeOfType<CallConnectionProperties>().Which.CallConnectionId.Should().Be("call-1");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_cut_off_where_it_is_a_refusal_which_stays_one(bool isAsync)
    {
        Endless body = new();
        MockedService service = new MockedService().Answers(Answer(403, body));

        Func<Task> act = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        RequestFailedException refusal = (await act.Should().ThrowAsync<RequestFailedException>()).Which;
        refusal.Status.Should().Be(403);
        refusal.Message.Length.Should().BeLessThan(2000);
        body.Given.Should().BeLessThan(FourMebibytes + OneReading);
    }

    [Theory, InlineData(0), InlineData(-1)]
    public void Has_at_least_one_byte(long size)
    {
        CallAutomationClientOptions options = new();

        Action set = () => options.MaximumResponseSize = size;

        set.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(CallAutomationClientOptions.MaximumResponseSize));
    }

    private static Func<HttpResponseMessage> Answer(int status, Stream body) => () => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) };

    /// <summary>A body as it comes from a network: it cannot be asked for its length.</summary>
    private sealed class Unbuffered(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class Endless : MemoryStream
    {
        private static readonly byte[] s_pattern = Encoding.UTF8.GetBytes("{\"value\":[" + new string(' ', 54));

        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int place = 0; place < count; place++)
            {
                buffer[offset + place] = Given + place < s_pattern.Length ? s_pattern[Given + place] : (byte)' ';
            }

            Given += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            byte[] bytes = new byte[buffer.Length];
            int read = Read(bytes, 0, bytes.Length);
            bytes.AsMemory(0, read).CopyTo(buffer);
            return new ValueTask<int>(read);
        }
    }
}
