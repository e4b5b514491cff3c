using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Values;

public class ExtensibleEnumTests
{
    [Fact]
    public void Compares_without_regard_to_case()
    {
        CallConnectionState upper = new("CONNECTED");

        (upper == CallConnectionState.Connected).Should().BeTrue();
        upper.Equals((object)CallConnectionState.Connected).Should().BeTrue();
        upper.GetHashCode().Should().Be(CallConnectionState.Connected.GetHashCode());
        (upper != CallConnectionState.Connecting).Should().BeTrue();
    }

    [Fact]
    public void Keeps_the_spelling_of_the_service() => new CallConnectionState("CONNECTED").ToString().Should().Be("CONNECTED");

    [Fact]
    public void Is_equal_to_nothing_but_itself()
    {
        CallConnectionState? none = null;

        (none == null).Should().BeTrue();
        (none == CallConnectionState.Connected).Should().BeFalse();
        (CallConnectionState.Connected == none).Should().BeFalse();
        CallConnectionState.Connected.Equals(new RecognitionType("connected")).Should().BeFalse();
    }

    [Theory, InlineData(null), InlineData(""), InlineData(" ")]
    public void Needs_a_value(string? value)
    {
        Action create = () => _ = new CallConnectionState(value!);

        create.Should().Throw<ArgumentException>().WithParameterName("value");
    }
}
