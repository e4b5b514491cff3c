using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;

public class JoinTests
{
    private static readonly JoinOptions s_options = new(StableRequests.Callback);

    [Fact]
    public void Finds_a_call_by_its_server_call_id() =>
        StableRequests.In().Join(new ServerCallLocator("server-1"), s_options, "context-1").ShouldMatch("join-server-call");

    [Fact]
    public void Finds_a_group_call() =>
        StableRequests.In().Join(new GroupCallLocator("0f0f3d1e-7c55-4f0b-8f6d-0c3fd2a0f7a2"), s_options, "context-1").ShouldMatch("join-group-call");

    [Fact]
    public void Finds_a_room() =>
        StableRequests.In().Join(new RoomCallLocator("99445566778899"), s_options, "context-1").ShouldMatch("join-room");

    [Theory]
    [InlineData(ServiceVersion.V2023_03_06, "2023-03-06")]
    [InlineData(ServiceVersion.V2023_10_15, "2023-10-15")]
    [InlineData(ServiceVersion.V2024_04_15, "2024-04-15")]
    public void Refuses_versions_that_cannot_join(ServiceVersion version, string spelled)
    {
        Action join = () => StableRequests.In(version).Join(new ServerCallLocator("server-1"), s_options, "context-1");

        join.Should().Throw<NotSupportedException>()
            .WithMessage($"ServerCall.Join does not exist in service version {spelled}; it came with 2024-09-15. Choose ServiceVersion.V2024_09_15 or later*");
    }

    [Theory]
    [InlineData(ServiceVersion.V2024_09_15)]
    [InlineData(ServiceVersion.V2025_05_15)]
    [InlineData(ServiceVersion.V2025_06_15)]
    public void Is_the_same_in_all_versions_that_can(ServiceVersion version) =>
        StableRequests.In(version).Join(new ServerCallLocator("server-1"), s_options, "context-1").ShouldMatch("join-server-call");
}
