using System.Text;
using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Events;

/// <summary>What reading costs in memory. Allocations are exact, so that a bound here holds everywhere.</summary>
public class ParsingCostTests
{
    [Fact]
    public void Of_one_event_stays_within_its_bound()
    {
        BinaryData body = WireSample.Event("fixtures/PlayCompleted");

        long allocated = Allocated(() => CallEventParser.Parse(body));

        allocated.Should().BeLessThanOrEqualTo(1_008);
    }

    [Fact]
    public void Of_a_batch_grows_with_the_number_of_events_and_no_faster()
    {
        string one = WireSample.Event("fixtures/PlayCompleted").ToString().Trim()[1..^1];
        BinaryData ten = new(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(one, 10))}]"));
        BinaryData twenty = new(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(one, 20))}]"));

        long tenAllocated = Allocated(() => CallEventParser.Parse(ten));
        long twentyAllocated = Allocated(() => CallEventParser.Parse(twenty));

        tenAllocated.Should().BeLessThanOrEqualTo(9_840);
        twentyAllocated.Should().BeLessThanOrEqualTo(2 * tenAllocated + 200);
    }

    [Fact]
    public void Of_an_event_nobody_knows_is_that_of_what_all_events_have()
    {
        BinaryData known = WireSample.Event("fixtures/PlayCompleted");
        BinaryData unknown = BinaryData.FromString(known.ToString().Replace(".PlayCompleted", ".PlayFinished!", StringComparison.Ordinal));

        long more = Allocated(() => CallEventParser.Parse(unknown)) - Allocated(() => CallEventParser.Parse(known));

        // The type is a new string each time, and the event keeps its data and what was wrong with it.
        more.Should().BeLessThanOrEqualTo(120);
    }

    [Fact]
    public void Does_not_hold_the_raw_json_a_second_time()
    {
        BinaryData body = WireSample.Event("fixtures/PlayCompleted");
        CallEvent read = CallEventParser.Parse(body)[0];

        long allocated = Allocated(() => read.RawJson);

        allocated.Should().BeLessThan(150);
        read.RawJson.ToMemory().Length.Should().BeGreaterThan(800);
    }

    private static long Allocated(Func<object> work)
    {
        for (int i = 0; i < 10; i++)
        {
            GC.KeepAlive(work());
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        object result = work();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        GC.KeepAlive(result);
        return allocated;
    }
}
