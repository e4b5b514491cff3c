using CallAutomation.Emulator.Time;
using Microsoft.Extensions.Time.Testing;

namespace CallAutomation.Emulator.Tests;

public class ScaledTimeTests
{
    [Theory]
    [InlineData(60, 2, 120)]
    [InlineData(0.5, 10, 5)]
    public void Time_goes_as_many_times_as_fast(double factor, double real, double scaled)
    {
        FakeTimeProvider clock = new();
        ScaledTimeProvider time = new(clock, factor);
        DateTimeOffset start = time.GetUtcNow();
        long stamp = time.GetTimestamp();

        clock.Advance(real);

        start.Should().Be(clock.GetUtcNow().AddSeconds(-real));
        (time.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(scaled));
        time.GetElapsedTime(stamp).Should().Be(TimeSpan.FromSeconds(scaled));
    }

    [Fact]
    public void Timers_ring_when_it_is_time_and_not_before()
    {
        FakeTimeProvider clock = new();
        ScaledTimeProvider time = new(clock, 60);
        int rings = 0;
        using ITimer timer = time.CreateTimer(_ => rings++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        clock.Advance(0.999);
        int before = rings;
        clock.Advance(0.001);
        int after = rings;
        timer.Change(TimeSpan.FromSeconds(6), Timeout.InfiniteTimeSpan);
        clock.Advance(0.1);

        new[] { before, after, rings }.Should().Equal(0, 1, 2);
    }

    [Fact]
    public void A_timer_without_a_time_does_not_ring()
    {
        FakeTimeProvider clock = new();
        int rings = 0;
        using ITimer timer = new ScaledTimeProvider(clock, 1000).CreateTimer(_ => rings++, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromDays(365));

        rings.Should().Be(0);
    }
}
