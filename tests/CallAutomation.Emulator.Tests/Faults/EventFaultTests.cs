using CallAutomation.Emulator.Tests.Docs;

namespace CallAutomation.Emulator.Tests.Faults;

public class EventFaultTests
{
    [Fact]
    public async Task A_lost_event_is_tried_again_and_arrives_in_the_end()
    {
        await using FaultStage stage = await CallAsync(FaultKind.EventLost, "CallConnected");

        stage.Posts.Count(Brings("CallConnected")).Should().Be(1);
        stage.Emulator.Faults.Of(FaultKind.EventLost).Should().Be(2, "of three tries the last is never lost");
        stage.Emulator.Journal.Entries.Should().ContainSingle(static entry => entry.Kind == JournalEntryKind.EventDelivered && entry.EventName == "CallConnected");
    }

    [Fact]
    public async Task An_event_whose_answer_is_lost_comes_again_under_its_id()
    {
        await using FaultStage stage = await CallAsync(FaultKind.AcknowledgementLost, "CallConnected");

        stage.Posts.Where(Brings("CallConnected")).Select(static post => post.Ids.Single()).Should().HaveCount(3).And.AllBe(stage.Posts.First(Brings("CallConnected")).Ids.Single());
    }

    [Fact]
    public async Task An_event_comes_twice()
    {
        await using FaultStage stage = await CallAsync(FaultKind.EventDuplicated, "PlayCompleted");

        stage.Posts.Where(Brings("PlayCompleted")).SelectMany(static post => post.Ids).Should().HaveCount(2).And.AllBe(stage.Posts.First(Brings("PlayCompleted")).Ids.Single());
        stage.Happened(FaultKind.EventDuplicated).Single().Status.Should().Be(200);
    }

    [Fact]
    public async Task An_event_is_overtaken_by_the_next()
    {
        await using FaultStage stage = await CallAsync(FaultKind.EventsReordered, "CallConnected");

        stage.Posts.SelectMany(static post => post.Names).Take(2).Should().Equal("ParticipantsUpdated", "CallConnected");
        stage.Happened(FaultKind.EventsReordered).Should().ContainSingle();
    }

    [Fact]
    public async Task An_event_that_nothing_overtakes_comes_all_the_same()
    {
        await using FaultStage stage = await CallAsync(FaultKind.EventsReordered, "CallDisconnected");

        stage.Posts.Count(Brings("CallDisconnected")).Should().Be(1);
        stage.Emulator.Faults.Of(FaultKind.EventsReordered).Should().Be(0);
    }

    [Fact]
    public async Task Several_events_come_in_one_request()
    {
        await using FaultStage stage = await CallAsync(FaultKind.EventsBatched, "CallConnected");

        stage.Posts[0].Names.Should().Equal("CallConnected", "ParticipantsUpdated");
        stage.Emulator.Journal.Entries.Where(static entry => entry.Kind == JournalEntryKind.EventDelivered).Take(2).Select(static entry => entry.EventName).Should().Equal("CallConnected", "ParticipantsUpdated");
    }

    [Fact]
    public async Task A_late_event_holds_up_those_behind_it()
    {
        await using FaultStage stage = await FaultStage.StartAsync(
            new FaultPlan(1) { Rules = { new FaultRule(FaultKind.EventLate, 1) { Names = ["CallConnected"], Longest = TimeSpan.FromMinutes(1) } } });

        await stage.Emulator.RunAsync(() => stage.CallAsync(WireStage.Patient));

        JournalEntry[] delivered = [.. stage.Emulator.Journal.Entries.Where(static entry => entry.Kind == JournalEntryKind.EventDelivered)];
        JournalEntry sent = stage.Emulator.Journal.Entries.First(static entry => entry.Kind == JournalEntryKind.EventSent);
        delivered[0].EventName.Should().Be("CallConnected");
        (delivered[0].Time - sent.Time).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(15));
        delivered[1].Time.Should().Be(delivered[0].Time);
    }

    [Fact]
    public async Task A_part_of_an_event_comes_before_the_whole()
    {
        await using FaultStage stage = await CallAsync(FaultKind.EventTruncated, "CallConnected");

        stage.Posts[0].IsReadable.Should().BeFalse();
        stage.Posts[1].Names.Should().Equal("CallConnected");
        stage.Posts[1].Text.Should().StartWith(stage.Posts[0].Text);
        stage.Happened(FaultKind.EventTruncated).Single().Status.Should().Be(400);
    }

    [Theory]
    [InlineData(FaultKind.TokenExpired, "expired-")]
    [InlineData(FaultKind.TokenForged, "forged-")]
    public async Task An_event_with_a_false_token_comes_before_the_right_one(FaultKind kind, string prefix)
    {
        await using FaultStage stage = await CallAsync(kind, "CallConnected");

        stage.Posts[0].Ids.Single().Should().Be(prefix + stage.Posts[1].Ids.Single());
        stage.Posts[0].Token.Should().NotBe(stage.Posts[1].Token);
        stage.Happened(kind).Single().Status.Should().Be(401);
    }

    [Theory]
    [InlineData(FaultKind.TokenExpired)]
    [InlineData(FaultKind.TokenForged)]
    public async Task Whoever_checks_tokens_believes_none_that_is_false(FaultKind kind)
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.Faults = new FaultPlan(1) { Rules = { new FaultRule(kind, 1) { Names = ["CallConnected"] } } });
        await stage.CreateAsync();
        stage.Clock.Advance(1);

        ReceivedEvent before = await stage.Application.NextAsync("CallConnected");
        ReceivedEvent right = await stage.Application.NextAsync("CallConnected");

        (await SecurityListings.ValidateAsync(stage.Emulator, before.Authorization!)).Should().BeFalse();
        (await SecurityListings.ValidateAsync(stage.Emulator, right.Authorization!)).Should().BeTrue();
    }

    [Fact]
    public async Task Who_takes_what_is_forged_is_told_so()
    {
        await using FaultStage stage = await FaultStage.StartAsync(FaultKind.TokenForged, 1, "CallConnected");
        stage.Answer = static _ => 200;

        await stage.Emulator.RunAsync(() => stage.CallAsync(WireStage.Patient));

        stage.Emulator.Journal.Entries.Should().Contain(static entry => entry.Kind == JournalEntryKind.Warning && entry.What.Contains("nobody should", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_prompt_is_slow()
    {
        await using FaultStage slow = await FaultStage.StartAsync(new FaultPlan(1) { Rules = { new FaultRule(FaultKind.PromptSlow, 1) { Names = ["a.wav"], Longest = TimeSpan.FromMinutes(1) } } });

        await slow.Emulator.RunAsync(() => slow.CallAsync(WireStage.Patient));

        DateTimeOffset asked = slow.Emulator.Journal.Entries.First(static entry => entry.Operation == "Play").Time;
        DateTimeOffset played = slow.Emulator.Journal.Entries.First(static entry => entry.Kind == JournalEntryKind.AudioStarts).Time;
        (played - asked).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_prompt_is_broken()
    {
        await using FaultStage stage = await FaultStage.StartAsync(FaultKind.PromptBroken, 0.5);

        await stage.Emulator.RunAsync(async () =>
        {
            for (int call = 0; call < 10; call++)
            {
                await stage.CallAsync(WireStage.Patient);
            }
        });

        int failed = stage.Posts.Count(Brings("PlayFailed"));
        failed.Should().BePositive().And.Be(stage.Emulator.Faults.Of(FaultKind.PromptBroken));
        stage.Posts.Count(Brings("PlayCompleted")).Should().Be(10);
    }

    private static async Task<FaultStage> CallAsync(FaultKind kind, string name)
    {
        FaultStage stage = await FaultStage.StartAsync(kind, 1, name);
        await stage.Emulator.RunAsync(() => stage.CallAsync(WireStage.Patient));
        return stage;
    }

    private static Func<PostedBody, bool> Brings(string name) => post => post.Names.Contains(name) && Guid.TryParse(post.Ids.First(), out _);
}
