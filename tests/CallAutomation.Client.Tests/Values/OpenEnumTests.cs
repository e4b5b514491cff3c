using System.Reflection;
using CallAutomation.Client.Tests.Wholesome;

namespace CallAutomation.Client.Tests.Values;

public class OpenEnumTests
{
    public static TheoryData<Type> Types => [.. OpenEnums.All];

    [Fact]
    public void Are_all_there() => OpenEnums.All.Should().HaveCountGreaterThan(20).And.Contain([typeof(CallConnectionState), typeof(DtmfTone), typeof(RecordingFormat)]);

    [Theory, MemberData(nameof(Types))]
    public void Compare_without_regard_to_case_and_keep_the_spelling(Type type)
    {
        object lower = Activator.CreateInstance(type, "somethingNew")!;
        object upper = Activator.CreateInstance(type, "SOMETHINGNEW")!;
        object other = Activator.CreateInstance(type, "somethingElse")!;

        upper.Equals(lower).Should().BeTrue();
        upper.GetHashCode().Should().Be(lower.GetHashCode());
        upper.Equals(other).Should().BeFalse();
        upper.ToString().Should().Be("SOMETHINGNEW");
    }

    [Theory, MemberData(nameof(Types))]
    public void Know_their_values_by_name(Type type)
    {
        PropertyInfo[] known = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type)];

        known.Should().NotBeEmpty();
        known.Select(property => property.GetValue(null)!.ToString()).Should().OnlyHaveUniqueItems().And.NotContainNulls().And.NotContain(string.Empty);
    }

    [Theory, MemberData(nameof(Types))]
    public void Without_a_value_are_equal_to_none_of_theirs_and_do_not_throw(Type type)
    {
        object none = Activator.CreateInstance(type)!;

        none.ToString().Should().BeEmpty();
        none.Equals(Activator.CreateInstance(type, "somethingNew")!).Should().BeFalse();
        none.Equals(Activator.CreateInstance(type)!).Should().BeTrue();
        none.GetHashCode().Should().Be(Activator.CreateInstance(type)!.GetHashCode());
    }

    [Fact]
    public void Compare_with_what_may_be_missing()
    {
        CallConnectionState? none = null;

        (none == null).Should().BeTrue();
        (none == CallConnectionState.Connected).Should().BeFalse();
        (new CallConnectionState("CONNECTED") == CallConnectionState.Connected).Should().BeTrue();
        (CallConnectionState.Connecting != CallConnectionState.Connected).Should().BeTrue();
    }

    [Theory, InlineData(null), InlineData(""), InlineData(" ")]
    public void Need_a_name(string? value)
    {
        Action create = () => _ = new CallConnectionState(value!);

        create.Should().Throw<ArgumentException>().WithParameterName("value");
    }
}
