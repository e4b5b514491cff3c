using System.Net;

namespace CallAutomation.Emulator.Tests.Admin;

/// <summary>Whoever only looks changes nothing, and sees everything that is there.</summary>
public class AdminLookTests
{
    [Fact]
    public async Task A_clock_that_jumps_does_not_wait_for_those_who_read_the_journal_again_and_again()
    {
        await using AdminStage stage = await AdminStage.StartAsync(static options => options.Time = EmulatorTime.SettledForOthers(TimeSpan.FromMilliseconds(30)));
        Task later = stage.Emulator.Delay(TimeSpan.FromHours(1));

        // Many times as long as the rest.
        for (int look = 0; look < 5_000 && !later.IsCompleted; look++)
        {
            (await stage.GetAsync("journal")).ShouldBe(HttpStatusCode.OK);
        }

        later.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task An_entry_that_is_there_is_found_without_any_time_to_wait()
    {
        await using AdminStage stage = await AdminStage.StartAsync();
        (await stage.PostAsync("phones/+14255550123/call-application", """{"to":"+14255550199"}""")).Status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent);
        (await stage.GetAsync("journal/next?kind=phoneCalls")).ShouldBe(HttpStatusCode.OK);

        for (int time = 0; time < 50; time++)
        {
            (await stage.GetAsync("journal/next?kind=phoneCalls&timeout=0")).ShouldBe(HttpStatusCode.OK);
        }
    }
}
