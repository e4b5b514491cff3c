using AppointmentReminder;
using CallAutomation.Emulator;

namespace CallAutomation.EndToEnd.Tests.Reminders;

public class ReminderTests
{
    private static readonly string[] s_asked = ["> CreateCall", "< CallConnected", "> Recognize reminder.wav", "< PlayStarted"];
    private static readonly string[] s_over = ["< PlayStarted", "< PlayCompleted", "> HangUp", "< CallDisconnected"];

    public static TheoryData<string, int, string[]> Stories => new()
    {
        { "confirms", 0, [.. s_asked, "< RecognizeCompleted", "> Play confirmed.wav", .. s_over] },
        { "reschedules", 10, [.. s_asked, "< RecognizeCompleted", "> Play reschedule.wav", .. s_over] },
        { "silent", 11, [.. s_asked, "< RecognizeFailed", "> Play no-key.wav", .. s_over] },
        { "busy", 12, ["> CreateCall", "< CallDisconnected"] },
        { "no-answer", 13, ["> CreateCall", "< CallDisconnected"] },
        { "hangs-up", 14, [.. s_asked, "< RecognizeCanceled", "< CallDisconnected"] },
    };

    [Theory, MemberData(nameof(Stories))]
    public async Task Ends_as_the_patient_wishes(string patient, int exitCode, string[] story)
    {
        await using ReminderStage stage = await ReminderStage.StartAsync();
        Patient.Named(patient).Script(stage.Phone);

        Outcome outcome = await stage.TellAsync();

        ((int)outcome).Should().Be(exitCode);
        // A call that does not come about ends in two events; the story does not wait for the second.
        stage.Watcher.Lines.Where(line => line != "< CreateCallFailed").Should().Equal(story);
    }

    [Fact]
    public async Task Ends_as_busy_when_the_patient_declines()
    {
        await using ReminderStage stage = await ReminderStage.StartAsync();
        stage.Phone.Declines();

        Outcome outcome = await stage.TellAsync();

        outcome.Should().Be(Outcome.Busy);
    }

    [Fact]
    public async Task Ends_without_a_choice_when_the_key_means_nothing()
    {
        await using ReminderStage stage = await ReminderStage.StartAsync();
        stage.Phone.PressesWhenPrompted("7");

        Outcome outcome = await stage.TellAsync();

        outcome.Should().Be(Outcome.NoKey);
    }

    [Fact]
    public async Task Hangs_up_when_it_is_stopped_while_the_telephone_rings()
    {
        await using ReminderStage stage = await ReminderStage.StartAsync();
        using CancellationTokenSource stop = new();
        stage.Phone.WaitsToBePickedUp();
        Task<Ending> ending = Ending.OfAsync(() => stage.BeginAsync(stop.Token));
        await stage.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings);

        await stop.CancelAsync();
        Ending stopped = await ending;

        stopped.Outcome.Should().Be(Outcome.Stopped);
        stage.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.CallEnded);
        stage.Watcher.Lines.Should().Contain("> HangUp");
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Shows_no_whole_number_and_no_key_to_whoever_watches(string patient, int exitCode, string[] story)
    {
        AppointmentReminder.Screen.MessageLog log = new();
        await using ReminderStage stage = await ReminderStage.StartAsync();
        Patient.Named(patient).Script(stage.Phone);

        Outcome outcome = await stage.TellAsync(log);

        ((int)outcome).Should().Be(exitCode);
        log.Moments.Should().HaveCountGreaterThanOrEqualTo(story.Length);
        log.Moments.Should().NotContain(moment => moment.Words.Contains("4255550") || moment.Words.Contains("key="));
    }
}
