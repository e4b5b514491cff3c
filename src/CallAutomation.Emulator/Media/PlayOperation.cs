using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Media;

/// <summary>Plays audio to some or to everybody.</summary>
internal sealed class PlayOperation : MediaOperation
{
    private readonly Playback _playback;
    private readonly List<Leg> _shownOnHold = [];
    private readonly Dictionary<Identity, PromptReaction> _reactions = [];

    public PlayOperation(ApplicationLeg leg, MediaRequest request, bool loop)
        : base(leg, request) =>
        _playback = new Playback(leg, request, loop) { Begins = ShowOnHold, Started = Started, Ended = Ended, Failed = SourceFailed };

    public override void Cancel()
    {
        _playback.Stop();
        Over(new PlayEnded(MediaOutcome.Canceled, CallResult.MediaCanceled, Request.OperationContext));
    }

    protected override void Begin()
    {
        if (Leg.Services.Failures.TakePlay() is CallResult failure)
        {
            Fail(failure, failedSource: 0);
            return;
        }

        _playback.Begin();
    }

    protected override void Fail(CallResult result, int? failedSource) =>
        Over(new PlayEnded(MediaOutcome.Failed, result, Request.OperationContext, FailedSource: failedSource));

    private void Started()
    {
        Leg.Report(new AudioStarted(Request.OperationContext), Request.CallbackUri);
        Prompt();
    }

    private void Ended()
    {
        Prompt();
        foreach (PromptReaction reaction in _reactions.Values)
        {
            reaction.PromptEnds();
        }

        Over(new PlayEnded(MediaOutcome.Completed, CallResult.Success, Request.OperationContext));
    }

    // Whoever something is played to alone is shown on hold while it plays.
    private void ShowOnHold()
    {
        foreach (Identity listener in Request.Listeners)
        {
            if (Leg.Call.Find(listener) is Leg shown)
            {
                shown.ShowOnHold(true);
                _shownOnHold.Add(shown);
            }
        }
    }

    private void Over(PlayEnded outcome)
    {
        if (IsOver)
        {
            return;
        }

        Finish(outcome);
        foreach (Leg shown in _shownOnHold)
        {
            shown.ShowOnHold(false);
        }

        _shownOnHold.Clear();
    }

    private void SourceFailed(AudioLength length, int index) => Fail(length.Result, index);

    // A plain play is a prompt for those whose keys the application listens to all the time, be it since before or since the play began.
    private void Prompt()
    {
        foreach (TelephoneLeg phone in Leg.Call.Phones)
        {
            bool hears = Request.Listeners.Count == 0 || Request.Listeners.Contains(phone.Identity);
            if (hears && Leg.Tones.ListensTo(phone.Identity) && !_reactions.ContainsKey(phone.Identity))
            {
                PromptReaction reaction = phone.HearPrompt();
                _reactions.Add(phone.Identity, reaction);
                reaction.PromptBegins();
            }
        }
    }
}
