using CallAutomation.Emulator.Time;
using Microsoft.Extensions.Time.Testing;

namespace CallAutomation.Emulator.Tests;

public class TimelineTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Things_happen_by_due_time_and_then_in_the_order_of_asking()
    {
        using Timeline timeline = new(new RealClockwork(_clock), _ => { });
        List<string> happened = [];
        await timeline.AskAsync(() =>
        {
            timeline.After(TimeSpan.FromSeconds(2), () => happened.Add("late"));
            timeline.After(TimeSpan.FromSeconds(1), () => happened.Add("first"));
            timeline.After(TimeSpan.FromSeconds(1), () => happened.Add("second"));
            return 0;
        });

        _clock.Advance(10);
        await timeline.AskAsync(() => 0);

        happened.Should().Equal("first", "second", "late");
    }

    [Fact]
    public async Task It_is_the_time_an_appointment_was_made_for_however_late_it_runs()
    {
        using Timeline timeline = new(new RealClockwork(_clock), _ => { });
        DateTimeOffset start = _clock.GetUtcNow();
        List<TimeSpan> times = [];
        await timeline.AskAsync(() => timeline.After(TimeSpan.FromSeconds(1), () =>
        {
            times.Add(timeline.Now - start);
            timeline.After(TimeSpan.FromSeconds(1), () => times.Add(timeline.Now - start));
        }));

        _clock.Advance(10);
        await timeline.AskAsync(() => 0);

        times.Should().Equal(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_canceled_appointment_is_not_kept()
    {
        using Timeline timeline = new(new RealClockwork(_clock), _ => { });
        bool happened = false;
        await timeline.AskAsync(() =>
        {
            timeline.After(TimeSpan.FromSeconds(1), () => happened = true).Cancel();
            return 0;
        });

        _clock.Advance(2);
        await timeline.AskAsync(() => 0);

        happened.Should().BeFalse();
    }

    [Fact]
    public async Task One_that_trips_does_not_stop_the_others()
    {
        List<Exception> faults = [];
        using Timeline timeline = new(new RealClockwork(_clock), faults.Add);

        timeline.Post(() => throw new InvalidOperationException("tripped"));

        (await timeline.AskAsync(() => 7)).Should().Be(7);
        faults.Should().ContainSingle();
    }

    [Fact]
    public async Task A_clock_that_is_moved_while_the_timer_is_set_still_rings()
    {
        using Timeline timeline = new(new RealClockwork(new MovedWhileSet()), _ => { });
        TaskCompletionSource happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        await timeline.AskAsync(() => timeline.After(TimeSpan.FromSeconds(1), happened.SetResult));

        await happened.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>A clock that goes on by a second at the worst moment, once.</summary>
    private sealed class MovedWhileSet : FakeTimeProvider
    {
        private bool _moved;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Timer(base.CreateTimer(callback, state, dueTime, period), this);

        private void Move()
        {
            if (!_moved)
            {
                _moved = true;
                Advance(TimeSpan.FromSeconds(1));
            }
        }

        private sealed class Timer(ITimer timer, MovedWhileSet clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock.Move();
                return timer.Change(dueTime, period);
            }

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
