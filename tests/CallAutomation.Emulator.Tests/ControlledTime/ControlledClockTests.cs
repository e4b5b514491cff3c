using CallAutomation.Emulator.ControlledTime;

namespace CallAutomation.Emulator.Tests.ControlledTime;

public sealed class ControlledClockTests : IDisposable
{
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly WorkUnderWay _work = new();
    private ControlledClock? _clock;

    public void Dispose() => _clock?.Dispose();

    [Fact]
    public async Task Jumps_from_one_thing_to_the_next_when_nothing_is_under_way()
    {
        ControlledClock clock = Clock(ClockMode.Settled(s_rest));
        DateTimeOffset start = clock.GetUtcNow();

        DateTimeOffset first = await RingsAsync(clock, start + s_day);
        DateTimeOffset second = await RingsAsync(clock, first + s_day);

        first.Should().Be(start + s_day);
        second.Should().Be(start + (2 * s_day));
    }

    [Fact]
    public async Task Does_not_jump_while_something_is_under_way()
    {
        ControlledClock clock = Clock(ClockMode.Settled(s_rest));
        IDisposable request = _work.Enter();
        Task<DateTimeOffset> ring = RingsAsync(clock, clock.GetUtcNow() + s_day);

        // Many times the rest, on the same clock that the rest is measured by.
        (await Task.WhenAny(ring, Task.Delay(s_rest * 10))).Should().NotBe(ring);
        request.Dispose();

        await ring;
    }

    [Fact]
    public async Task Stands_still_until_it_is_moved_and_rings_on_the_way()
    {
        ControlledClock clock = Clock(ClockMode.Stopped);
        DateTimeOffset start = clock.GetUtcNow();
        List<DateTimeOffset> rung = [];
        clock.Set(start + TimeSpan.FromSeconds(1), () =>
        {
            rung.Add(clock.GetUtcNow());
            clock.Set(clock.GetUtcNow() + TimeSpan.FromSeconds(1), () => rung.Add(clock.GetUtcNow()));
        });
        clock.Set(start + s_day, () => rung.Add(clock.GetUtcNow()));

        await clock.StepAsync(TimeSpan.FromSeconds(10), s_rest);

        rung.Should().Equal(start + TimeSpan.FromSeconds(1), start + TimeSpan.FromSeconds(2));
        clock.GetUtcNow().Should().Be(start + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Is_moved_by_one_hand_at_a_time_and_only_while_it_stands()
    {
        ControlledClock clock = Clock(ClockMode.Scaled(1));
        await FluentActions.Awaiting(() => clock.StepAsync(s_day, s_rest)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*Stop it first*");

        clock.Mode = ClockMode.Stopped;
        using IDisposable request = _work.Enter();
        _ = clock.StepAsync(s_day, s_rest);

        await FluentActions.Awaiting(() => clock.StepAsync(s_day, s_rest)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*already*");
    }

    [Fact]
    public async Task Is_not_moved_any_further_once_it_goes_by_itself()
    {
        ControlledClock clock = Clock(ClockMode.Stopped);
        using IDisposable request = _work.Enter();
        Task step = clock.StepAsync(s_day, s_rest);

        clock.Mode = ClockMode.Scaled(1);

        await FluentActions.Awaiting(() => step).Should().ThrowAsync<InvalidOperationException>().WithMessage("*changed the clock*");
    }

    [Fact]
    public async Task Goes_faster_and_never_back()
    {
        ControlledClock clock = Clock(ClockMode.Scaled(1000));
        DateTimeOffset start = clock.GetUtcNow();

        DateTimeOffset rung = await RingsAsync(clock, start + TimeSpan.FromSeconds(30));
        clock.Mode = ClockMode.Stopped;
        DateTimeOffset stopped = clock.GetUtcNow();

        rung.Should().BeOnOrAfter(start + TimeSpan.FromSeconds(30));
        stopped.Should().BeOnOrAfter(rung);
        clock.GetUtcNow().Should().Be(stopped);
    }

    [Fact]
    public async Task Timers_of_the_application_ring_on_it_until_they_are_disposed()
    {
        ControlledClock clock = Clock(ClockMode.Settled(s_rest));
        using CancellationTokenSource deadline = new(TimeSpan.FromDays(2), clock);

        await Task.Delay(s_day, clock);

        deadline.IsCancellationRequested.Should().BeFalse();
    }

    private ControlledClock Clock(ClockMode mode) => _clock = new ControlledClock(mode, _work);

    private static Task<DateTimeOffset> RingsAsync(ControlledClock clock, DateTimeOffset due)
    {
        TaskCompletionSource<DateTimeOffset> rung = new(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.Set(due, () => rung.TrySetResult(clock.GetUtcNow()));
        return rung.Task;
    }
}
