using System.Diagnostics;

namespace CallAutomation.Emulator.Tests.ControlledTime;

public class SettledForOthersTests
{
    [Fact]
    public async Task Ten_minutes_of_a_call_take_as_long_as_the_things_in_it()
    {
        await using WireStage stage = await StartAsync();
        stage.Phone.HangsUp(after: TimeSpan.FromMinutes(10));
        long begun = Stopwatch.GetTimestamp();

        await stage.CreateAsync();
        DateTimeOffset connected = (await stage.Application.NextAsync("CallConnected")).Time;
        await stage.Application.NextAsync("ParticipantsUpdated");
        DateTimeOffset ended = (await stage.Application.NextAsync("CallDisconnected")).Time;

        (ended - connected).Should().Be(TimeSpan.FromMinutes(10));
        Stopwatch.GetElapsedTime(begun).Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_clock_waits_for_the_answer_to_a_delivery()
    {
        await using WireStage stage = await StartAsync();
        using ManualResetEventSlim mayAnswer = new();
        stage.Application.Answer = received =>
        {
            mayAnswer.Wait();
            return 200;
        };
        stage.Phone.HangsUp(after: TimeSpan.FromMinutes(10));
        await stage.CreateAsync();
        await stage.Emulator.Journal.EntryAsync(entry => entry.EventName == "CallConnected");

        // The phone hangs up when the application has answered, and not before.
        await Task.WhenAny(stage.Emulator.Journal.FirstAsync(entry => entry.Kind == JournalEntryKind.PhoneHangsUp), Task.Delay(TimeSpan.FromMilliseconds(300)));
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.PhoneHangsUp);
        mayAnswer.Set();

        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneHangsUp);
    }

    [Fact]
    public async Task A_request_that_comes_after_the_clock_has_moved_on_is_counted()
    {
        await using WireStage stage = await StartAsync();
        stage.Phone.Says("still there?", after: TimeSpan.FromMinutes(1));
        string id = await stage.CreateAsync();
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneSpeaks);

        (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).Status.Should().Be(200);

        stage.Emulator.LateArrivals.Should().Be(1);
        (await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning)).What.Should().Contain("Take a longer rest");
    }

    [Fact]
    public async Task It_has_a_clock_of_its_own()
    {
        EmulatorTime.SettledForOthers(TimeSpan.FromMilliseconds(50)).IsVirtual.Should().BeTrue();
        FluentActions.Invoking(() => EmulatorTime.SettledForOthers(TimeSpan.FromMilliseconds(1))).Should().Throw<ArgumentOutOfRangeException>();

        Func<Task> starting = () => WireStage.StartAsync(options => options.Time = EmulatorTime.SettledForOthers(TimeSpan.FromMilliseconds(50)));

        await starting.Should().ThrowAsync<ArgumentException>().WithMessage("*clock of its own*");
    }

    private static Task<WireStage> StartAsync() => WireStage.StartAsync(options =>
    {
        options.TimeProvider = TimeProvider.System;
        options.Time = EmulatorTime.SettledForOthers(TimeSpan.FromMilliseconds(50));
    });
}
