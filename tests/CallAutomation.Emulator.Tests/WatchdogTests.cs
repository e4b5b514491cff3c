namespace CallAutomation.Emulator.Tests;

public class WatchdogTests
{
    [Fact]
    public async Task Says_what_did_not_come()
    {
        Func<Task> wait = () => Watchdog.WaitAsync(new TaskCompletionSource<int>().Task, () => 0, () => "Nobody picks up.", rounds: 2);

        await wait.Should().ThrowAsync<TimeoutException>().WithMessage("Nobody picks up.");
    }

    [Fact]
    public async Task Goes_on_while_there_is_progress()
    {
        TaskCompletionSource<int> awaited = new();
        int asked = 0;
        long Progress()
        {
            if (++asked == 6)
            {
                awaited.SetResult(7);
            }

            return asked / 2;
        }

        (await Watchdog.WaitAsync(awaited.Task, Progress, () => "Nobody picks up.", rounds: 2)).Should().Be(7);
    }

    [Fact]
    public async Task Passes_on_what_went_wrong_instead()
    {
        Func<Task> wait = () => Watchdog.WaitAsync(Task.FromException<int>(new InvalidDataException("torn")), () => 0, () => "");

        await wait.Should().ThrowAsync<InvalidDataException>().WithMessage("torn");
    }
}
