namespace CallAutomation.Emulator;

/// <summary>Plays a prompt and collects the keys that somebody presses in answer.</summary>
internal sealed class RecognizeOperation : MediaOperation
{
    private readonly ToneCollection _collection;
    private readonly Playback _prompt;
    private readonly List<string> _tones = [];
    private PromptReaction? _reaction;
    private Appointment? _timeout;
    private bool _listening;

    public RecognizeOperation(ApplicationLeg leg, MediaRequest request, ToneCollection collection)
        : base(leg, request)
    {
        _collection = collection;
        _prompt = new Playback(leg, request, loop: false) { Started = PromptStarted, Ended = PromptEnded, Failed = PromptFailed };
    }

    public override void Cancel()
    {
        Rest();
        Finish(new RecognitionEnded(MediaOutcome.Canceled, CallResult.MediaCanceled, Request.OperationContext));
    }

    public override void Hear(Identity from, string tone)
    {
        if (from != _collection.From || !CanHear())
        {
            return;
        }

        _tones.Add(tone);
        if (_collection.StopTones.Contains(tone))
        {
            Complete(CallResult.StopTone);
        }
        else if (_tones.Count >= _collection.MaximumTones)
        {
            Complete(CallResult.MaximumTones);
        }
        else
        {
            WaitFor(_collection.InterToneTimeout, CallResult.InterToneTimeout);
        }
    }

    protected override void Begin()
    {
        if (Request.Sources.Count == 0)
        {
            _reaction = Leg.Conversation.FindPhone(_collection.From)?.HearPrompt();
            _reaction?.PromptBegins();
            Listen();
        }
        else
        {
            _prompt.Begin();
        }
    }

    protected override void Fail(CallResult result, int? failedSource)
    {
        Rest();
        Finish(new RecognitionEnded(MediaOutcome.Failed, result, Request.OperationContext, FailedSource: failedSource));
    }

    private bool CanHear()
    {
        if (_listening)
        {
            return true;
        }

        if (!_prompt.IsPlaying || !_collection.MayInterruptPrompt)
        {
            return false;
        }

        _prompt.Stop();
        _listening = true;
        return true;
    }

    private void PromptStarted()
    {
        Leg.Report(new AudioStarted(Request.OperationContext), Request.CallbackUri);
        _reaction = Leg.Conversation.FindPhone(_collection.From)?.HearPrompt();
        _reaction?.PromptBegins();
    }

    private void PromptEnded() => Listen();

    private void PromptFailed(AudioLength length, int index) => Fail(CallResult.PromptFailed, index);

    private void Listen()
    {
        _listening = true;
        Leg.Note(JournalEntryKind.ListeningStarts, $"the application waits for {_collection.From} to press a key");

        // A person who presses exactly when patience ends is in time: the reaction is due before the time-out because it is made first.
        _reaction?.PromptEnds();
        WaitFor(_collection.InitialSilence, CallResult.InitialSilence);
    }

    private void WaitFor(TimeSpan patience, CallResult otherwise)
    {
        _timeout?.Cancel();
        _timeout = Timeline.After(patience, () => Fail(otherwise, failedSource: null));
    }

    private void Complete(CallResult result)
    {
        Rest();
        Finish(new RecognitionEnded(MediaOutcome.Completed, result, Request.OperationContext, Tones: [.. _tones]));
    }

    private void Rest()
    {
        _listening = false;
        _timeout?.Cancel();
        _prompt.Stop();
    }
}
