using System.Text;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Protocol.Stable;

namespace CallAutomation.Client.Tests.Events;

public class EventTableTests
{
    [Fact]
    public void Finds_every_type_by_its_bytes_and_by_its_text()
    {
        EventTable table = StableEvents.Table;

        table.Kinds.Should().HaveCount(38 + 3 + 4).And.OnlyHaveUniqueItems(kind => kind.Type);
        table.Kinds.Should().AllSatisfy(kind =>
        {
            table.Find(kind.TypeOnWire).Should().BeSameAs(kind);
            table.Find(kind.Type).Should().BeSameAs(kind);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("PlayCompleted")]
    [InlineData("Microsoft.Communication.playCompleted")]
    [InlineData("Microsoft.Communication.PlayCompletedd")]
    [InlineData("Microsoft.Communication.SomethingThatIsLongerThanAnyTypeThereIsInThisLanguageToday")]
    public void Finds_no_type_that_is_not_written_exactly_so(string type)
    {
        StableEvents.Table.Find(type).Should().BeNull();
        StableEvents.Table.Find(Encoding.UTF8.GetBytes(type)).Should().BeNull();
    }

    [Fact]
    public void Compares_with_few_types_however_many_there_are()
    {
        int most = StableEvents.Table.Kinds.GroupBy(kind => kind.Type.Length).Max(ofOneLength => ofOneLength.Count());

        most.Should().BeLessThanOrEqualTo(8);
    }
}
