using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;

namespace CallAutomation.EndToEnd.Tests.VirtualTime;

public class VirtualTimeTests
{
    private static readonly TimeSpan s_little = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Rings_for_as_long_as_the_script_says_and_keeps_nobody_waiting()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        stage.Emulator.Phone(VirtualCall.Caller.PhoneNumber).RingsFor(TimeSpan.FromSeconds(20));

        CallConnected connected = await stage.Emulator.RunAsync(async () =>
        {
            await stage.Client.CreateCallAsync(new CreateCallOptions(VirtualCall.Caller, VirtualCall.CallbackUri) { CallerId = new PhoneIdentifier("+14255550199") });
            return await stage.Events.NextAsync<CallConnected>();
        });

        connected.Time.Should().Be(new DateTimeOffset(2026, 1, 1, 12, 0, 20, TimeSpan.Zero));
    }

    [Fact]
    public async Task Waits_for_several_things_at_once()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();

        await stage.Emulator.RunAsync(async () =>
        {
            CallConnection call = await stage.PlaceAsync();
            Task<PlayStarted> started = stage.Events.NextAsync<PlayStarted>();
            Task<PlayCompleted> completed = stage.Events.NextAsync<PlayCompleted>();
            Task pause = stage.Emulator.Delay(TimeSpan.FromMinutes(10));

            await Task.WhenAll(call.PlayAsync(new PlayOptions(new FileSource(VirtualCall.Question))), call.GetPropertiesAsync(), started, completed, pause);
        });

        stage.Emulator.TimeProvider.GetUtcNow().Should().Be(new DateTimeOffset(2026, 1, 1, 12, 10, 3, TimeSpan.Zero));
    }

    [Fact]
    public async Task Goes_on_where_the_application_never_asks_for_a_context()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();

        await stage.Emulator.RunAsync(async () =>
        {
            CreateCallOptions options = new(VirtualCall.Caller, VirtualCall.CallbackUri) { CallerId = new PhoneIdentifier("+14255550199") };
            await stage.Client.CreateCallAsync(options).ConfigureAwait(false);
            await stage.Events.NextAsync<CallConnected>().ConfigureAwait(false);
            await stage.Emulator.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        });

        stage.Emulator.TimeProvider.GetUtcNow().Should().Be(new DateTimeOffset(2026, 1, 1, 12, 0, 4, TimeSpan.Zero));
    }

    [Fact]
    public async Task Tells_of_code_that_leaves_without_a_hold()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();

        Func<Task> run = () => stage.Emulator.RunAsync(async () =>
        {
            await Task.Run(() => { });
            await stage.Emulator.Delay(TimeSpan.FromSeconds(1));
        });

        await run.Should().ThrowAsync<VirtualTimeStalledException>().WithMessage("*left the thread of RunAsync*Hold()*");
    }

    [Fact]
    public async Task Serves_requests_that_block()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();

        CallConnectionProperties properties = await stage.Emulator.RunAsync(async () =>
        {
            CallConnection call = await stage.PlaceAsync();
            return call.GetProperties().Value;
        });

        properties.State.Should().Be(CallConnectionState.Connected);
    }

    [Fact]
    public async Task Lets_a_handler_act_before_it_answers()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        stage.OnEvent = callEvent => callEvent is CallConnected connected
            ? stage.Client.GetCallConnection(connected.CallConnectionId).PlayAsync(new PlayOptions(new FileSource(VirtualCall.Question)))
            : Task.CompletedTask;

        PlayCompleted completed = await stage.Emulator.RunAsync(async () =>
        {
            await stage.PlaceAsync();
            return await stage.Events.NextAsync<PlayCompleted>();
        });

        completed.ResultInformation!.Code.Should().Be(200);
    }

    [Fact]
    public async Task Stands_still_while_work_is_held_elsewhere()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();

        await stage.Emulator.RunAsync(async () =>
        {
            Task later = stage.Emulator.Delay(TimeSpan.FromHours(1));
            DateTimeOffset before = stage.Emulator.TimeProvider.GetUtcNow();
            using (stage.Emulator.Hold())
            {
                // Long enough for a clock that did not care to have jumped.
                await Task.Run(() => SpinWait.SpinUntil(() => later.IsCompleted, s_little));
            }

            later.IsCompleted.Should().BeFalse();
            stage.Emulator.TimeProvider.GetUtcNow().Should().Be(before);
            await later;
        });

        stage.Emulator.TimeProvider.GetUtcNow().Should().Be(new DateTimeOffset(2026, 1, 1, 13, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Stands_still_while_a_handler_is_at_work_elsewhere_under_a_hold()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        Task later = Task.CompletedTask;
        bool hasJumped = false;
        stage.OnEvent = async _ =>
        {
            using (stage.Emulator.Hold())
            {
                await Task.Run(() => hasJumped |= SpinWait.SpinUntil(() => later.IsCompleted, s_little));
            }
        };

        await stage.Emulator.RunAsync(async () =>
        {
            await stage.Client.CreateCallAsync(new CreateCallOptions(VirtualCall.Caller, VirtualCall.CallbackUri) { CallerId = new PhoneIdentifier("+14255550199") });
            later = stage.Emulator.Delay(TimeSpan.FromHours(1));
            await stage.Events.NextAsync<ParticipantsUpdated>();
        });

        hasJumped.Should().BeFalse();
    }

    [Fact]
    public async Task Rings_timers_in_the_order_in_which_they_are_due()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        List<int> order = [];

        await stage.Emulator.RunAsync(() => Task.WhenAll(new[] { 3, 1, 2, 1 }.Select(async seconds =>
        {
            await stage.Emulator.Delay(TimeSpan.FromSeconds(seconds));
            order.Add(seconds);
        })));

        order.Should().Equal(1, 1, 2, 3);
    }

    [Fact]
    public async Task Fails_with_what_the_application_throws()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();

        Func<Task> run = () => stage.Emulator.RunAsync(async () =>
        {
            await stage.Emulator.Delay(TimeSpan.FromSeconds(1));
            throw new InvalidDataException("the application's own");
        });

        await run.Should().ThrowAsync<InvalidDataException>().WithMessage("the application's own");
    }

    [Fact]
    public async Task Fails_with_what_a_handler_throws()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        stage.OnEvent = _ => throw new InvalidDataException("the handler's own");

        Func<Task> run = () => stage.Emulator.RunAsync(stage.PlaceAsync);

        await run.Should().ThrowAsync<InvalidDataException>().WithMessage("the handler's own");
    }

    [Fact]
    public async Task Tells_who_holds_it_up()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync(patience: s_little);
        using IDisposable forgotten = stage.Emulator.Hold("the hold nobody gives back");

        Func<Task> run = () => stage.Emulator.RunAsync(() => stage.Emulator.Delay(TimeSpan.FromSeconds(1)));

        await run.Should().ThrowAsync<VirtualTimeStalledException>().WithMessage("*stands still at 2026-01-01 12:00:00*a hold of the hold nobody gives back*1 timers*What to do:*");
    }

    [Fact]
    public async Task Does_not_guess_what_an_application_waits_for_elsewhere()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync(patience: s_little);
        TaskCompletionSource elsewhere = new();

        Func<Task> run = () => stage.Emulator.RunAsync(async () =>
        {
            await stage.Client.CreateCallAsync(new CreateCallOptions(VirtualCall.Caller, VirtualCall.CallbackUri) { CallerId = new PhoneIdentifier("+14255550199") });
            await elsewhere.Task;
        });

        await run.Should().ThrowAsync<VirtualTimeStalledException>().WithMessage("*something that the emulator does not know of*");
        stage.Emulator.TimeProvider.GetUtcNow().Should().Be(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Says_at_once_that_nothing_will_ever_happen()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync(patience: TimeSpan.FromDays(1));

        Func<Task> run = () => stage.Emulator.RunAsync(() => stage.Events.NextAsync<CallConnected>());

        await run.Should().ThrowAsync<VirtualTimeStalledException>().WithMessage("*nothing will ever happen*1 places for an event*");
    }

    [Fact]
    public async Task Waits_for_the_journal()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();

        JournalEntry answered = await stage.Emulator.RunAsync(async () =>
        {
            await stage.Client.CreateCallAsync(new CreateCallOptions(VirtualCall.Caller, VirtualCall.CallbackUri) { CallerId = new PhoneIdentifier("+14255550199") });
            return await stage.Emulator.Journal.FirstAsync(entry => entry.EventName == "CallConnected");
        });

        answered.Time.Should().Be(new DateTimeOffset(2026, 1, 1, 12, 0, 3, TimeSpan.Zero));
    }

    [Fact]
    public async Task Delivers_what_is_left_when_it_stops()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        List<string> told = [];
        stage.OnEvent = callEvent =>
        {
            told.Add(callEvent.GetType().Name);
            return Task.CompletedTask;
        };
        await stage.Emulator.RunAsync(stage.PlaceAsync);

        await stage.Emulator.StopAsync();

        told.Should().Contain("CallDisconnected");
    }

    [Fact]
    public async Task Is_each_emulators_own()
    {
        VirtualCall[] stages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => VirtualCall.StartAsync()));

        await Task.WhenAll(stages.Select(stage => stage.Emulator.RunAsync(stage.PlaceAsync)));

        stages.Select(stage => stage.JournalText()).Distinct().Should().ContainSingle();
        foreach (VirtualCall stage in stages)
        {
            await stage.DisposeAsync();
        }
    }

    [Fact]
    public async Task Is_asked_for_when_the_emulator_starts()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();

        Func<Task> run = () => emulator.RunAsync(() => Task.CompletedTask);

        await run.Should().ThrowAsync<InvalidOperationException>().WithMessage("*EmulatorTime.Virtual*");
    }
}
