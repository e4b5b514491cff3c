using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Events;

namespace CallAutomation.Client.Tests.Wholesome;

public class EventTests
{
    /// <summary>Types that no stable event becomes: the one for news, the base of the call states, and the states only the preview language tells.</summary>
    private static readonly Type[] s_withoutSample = [typeof(UnknownCallEvent), typeof(CallStateChanged), typeof(CallConnecting), typeof(CallDisconnecting)];

    [Fact]
    public void Each_has_a_sample_and_each_sample_an_event()
    {
        IEnumerable<Type> sampled = Samples.Names.Select(name => CallEventParser.Parse(Samples.Body(name)).Single().GetType()).Distinct();

        sampled.Should().BeEquivalentTo(Events().Except(s_withoutSample));
    }

    [Fact]
    public void Each_sample_is_named_after_its_type_on_the_wire()
    {
        foreach (string name in Samples.Names)
        {
            string type = (Samples.Alone(name)["type"] ?? Samples.Alone(name)["eventType"])!.GetValue<string>();

            type[(type.LastIndexOf('.') + 1)..].Should().Be(name.Split('-')[0]);
        }
    }

    [Fact]
    public void Each_can_be_made_by_hand()
    {
        foreach (Type type in Events())
        {
            type.GetConstructor(Type.EmptyTypes).Should().NotBeNull(type.Name);
            type.GetProperties().Where(property => property.CanRead && property.Name != "EqualityContract").Should().OnlyContain(property => property.CanWrite, type.Name);
        }
    }

    private static IEnumerable<Type> Events() => Library.Types.Where(type => type is { IsAbstract: false, IsPublic: true } && typeof(CallEvent).IsAssignableFrom(type));
}
