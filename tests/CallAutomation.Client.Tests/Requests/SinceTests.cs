using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;

public class SinceTests
{
    private static readonly Uri s_callback = new("https://app.example/one");

    [Fact]
    public void Interrupting_a_play_came_with_2024_09_15()
    {
        Action play = () => StableRequests.In(ServiceVersion.V2024_04_15).Play("call-1", new PlayOptions(StableRequests.Greeting) { InterruptCallMedia = true }, "context-1");

        play.Should().Throw<NotSupportedException>()
            .WithMessage("PlayOptions.InterruptCallMedia*version 2024-04-15; it came with 2024-09-15. With this version, stop what plays with CallConnection.CancelAllMediaAsync; or choose*");
    }

    [Fact]
    public void A_callback_address_per_operation_came_with_2023_10_15()
    {
        Action play = () => StableRequests.In(ServiceVersion.V2023_03_06).Play("call-1", new PlayOptions(StableRequests.Greeting) { OperationCallbackUri = s_callback }, "context-1");
        Action recognize = () => StableRequests.In(ServiceVersion.V2023_03_06)
            .Recognize("call-1", new RecognizeDtmfOptions(StableRequests.Phone, 1) { OperationCallbackUri = s_callback }, "context-1");

        play.Should().Throw<NotSupportedException>().WithMessage("PlayOptions.OperationCallbackUri*2023-03-06*2023-10-15*ServiceVersion.V2023_10_15*");
        recognize.Should().Throw<NotSupportedException>().WithMessage("RecognizeDtmfOptions.OperationCallbackUri*2023-03-06*2023-10-15*ServiceVersion.V2023_10_15*");
    }

    [Fact]
    public void The_first_version_says_all_that_needs_nothing_newer()
    {
        StableRequests.In(ServiceVersion.V2023_03_06).Play("call-1", new PlayOptions(StableRequests.Greeting), "context-1").ShouldMatch("play");
        StableRequests.In(ServiceVersion.V2023_03_06).Recognize("call-1", new RecognizeDtmfOptions(StableRequests.Phone, 1), "context-1").ShouldMatch("recognize");
        StableRequests.In(ServiceVersion.V2023_03_06).AnswerCall(new AnswerCallOptions("incoming-1", StableRequests.Callback), "context-1").ShouldMatch("answer-call");
        StableRequests.In(ServiceVersion.V2023_03_06).HangUp("call-1", HangUpScope.Everyone).ShouldMatch("hang-up-for-everyone");
    }

    [Theory]
    [InlineData(ServiceVersion.V2023_03_06, "2023-03-06")]
    [InlineData(ServiceVersion.V2023_10_15, "2023-10-15")]
    [InlineData(ServiceVersion.V2024_04_15, "2024-04-15")]
    [InlineData(ServiceVersion.V2024_09_15, "2024-09-15")]
    [InlineData(ServiceVersion.V2025_05_15, "2025-05-15")]
    [InlineData(ServiceVersion.V2025_06_15, "2025-06-15")]
    [InlineData(ServiceVersion.V2026_03_12, "2026-03-12")]
    public void Each_version_names_itself_by_its_date(ServiceVersion version, string date) => StableRequests.In(version).ApiVersion.Should().Be(date);
}
