using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Media;

/// <summary>Plays audio to some or to everybody.</summary>
internal sealed class PlayOperation : MediaOperation
{
    private readonly Playback _playback;
    private readonly Dictionary<Identity, PromptReaction> _reactions = [];

    public PlayOperation(ApplicationLeg leg, MediaRequest request, bool loop)
        : base(leg, request) =>
        _playback = new Playback(leg, request, loop) { Started = Started, Ended = Ended, Failed = SourceFailed };

    public override void Cancel()
    {
        _playback.Stop();
        Finish(new PlayEnded(MediaOutcome.Canceled, CallResult.MediaCanceled, Request.OperationContext));
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
        Finish(new PlayEnded(MediaOutcome.Failed, result, Request.OperationContext, FailedSource: failedSource));

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

        Finish(new PlayEnded(MediaOutcome.Completed, CallResult.Success, Request.OperationContext));
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
