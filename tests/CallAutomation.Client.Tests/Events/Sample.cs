using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Events;

/// <summary>Events read from the samples of the wire, and the ids that all of them have.</summary>
internal static class Sample
{
    public const string CallConnectionId = "401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01";
    public const string ServerCallId = "aHR0cHM6Ly9jb252LmV4YW1wbGUvYWJj";
    public const string CorrelationId = "0f0f3d1e-7c55-4f0b-8f6d-0c3fd2a0f7a2";
    public const string RecordingId = "eyJQbGF0Zm9ybUVuZHBvaW50SWQiOiIxIn0";

    public static readonly PhoneIdentifier Phone = new("+14255550123");
    public static readonly UserIdentifier User = new("8:acs:1f2e3d4c-0000-4000-8000-000000000001_2f2e3d4c-0000-4000-8000-000000000002");

    public static T Event<T>(string? name = null)
        where T : CallEvent => CallEventParser.Parse(WireSample.Event(name ?? typeof(T).Name)).Should().ContainSingle().Which.Should().BeOfType<T>().Subject;

    /// <summary>One event with this data, as a callback brings it.</summary>
    public static T Event<T>(string name, string data)
        where T : CallEvent => CallEventParser.Parse("Microsoft.Communication." + name, BinaryData.FromString(data)).Should().BeOfType<T>().Subject;
}
