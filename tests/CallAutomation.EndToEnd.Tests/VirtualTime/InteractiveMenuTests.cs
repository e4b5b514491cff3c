using System.Globalization;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace CallAutomation.EndToEnd.Tests.VirtualTime;

/// <summary>Half an hour of menus: more than sixty requests and a hundred and twenty callbacks.</summary>
public class InteractiveMenuTests
{
    /// <summary>How often the half hour is repeated; the build server sets it higher, to look for chance.</summary>
    private const string RepetitionsVariable = "CALL_AUTOMATION_VIRTUAL_RUNS";

    private static int Repetitions => int.TryParse(Environment.GetEnvironmentVariable(RepetitionsVariable), CultureInfo.InvariantCulture, out int count) ? count : 25;

    [Fact]
    public async Task Takes_half_an_hour_for_the_caller()
    {
        await using VirtualCall call = await VirtualCall.StartAsync();
        DateTimeOffset start = call.Emulator.TimeProvider.GetUtcNow();

        await MenuAsync(call);

        (call.Emulator.TimeProvider.GetUtcNow() - start).Should().BeGreaterThan(TimeSpan.FromMinutes(30));
        call.Emulator.Journal.Entries.Count(entry => entry.Operation is not null).Should().BeGreaterThanOrEqualTo(60);
        call.Emulator.Journal.Entries.Count(entry => entry.Kind == Emulator.JournalEntryKind.EventDelivered).Should().BeGreaterThanOrEqualTo(120);
    }

    [Fact]
    public async Task Is_the_same_to_the_last_entry_of_the_journal_however_often_it_is_repeated()
    {
        string? first = null;
        for (int run = 0; run < Repetitions; run++)
        {
            await using VirtualCall call = await VirtualCall.StartAsync();
            await MenuAsync(call);

            string journal = call.JournalText();
            if (journal != (first ??= journal))
            {
                journal.Should().Be(first, $"run {run} should be like the first");
            }
        }

        first.Should().NotBeNull();
    }

    private static Task MenuAsync(VirtualCall stage)
    {
        for (int question = 0; question < 60; question++)
        {
            stage.Emulator.Phone(VirtualCall.Caller.PhoneNumber).PressesWhenPrompted("1#", TimeSpan.FromSeconds(26));
        }

        stage.OnEvent = async callEvent =>
        {
            // As a web application would: some of the work is done elsewhere before the service gets its answer.
            using (stage.Emulator.Hold())
            {
                await Task.Run(() => callEvent.ToString());
            }
        };
        return stage.Emulator.RunAsync(async () =>
        {
            CallConnection call = await stage.PlaceAsync();
            for (int question = 0; question < 60; question++)
            {
                await call.RecognizeAsync(new RecognizeDtmfOptions(VirtualCall.Caller, maxTonesToCollect: 1)
                {
                    Prompts = { new FileSource(VirtualCall.Question) },
                    InitialSilenceTimeout = TimeSpan.FromSeconds(30),
                });
                await Task.Yield();
                RecognizeCompleted answer = await stage.Events.NextAsync<RecognizeCompleted>();
                using (stage.Emulator.Hold())
                {
                    await Task.Run(() => answer.DtmfResult!.ToKeys().Should().Be("1"));
                }
            }

            await call.HangUpAsync(HangUpScope.Everyone);
            await stage.Events.NextAsync<CallDisconnected>();
        });
    }
}
