using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Media;

/// <summary>Plays a prompt and takes the answer that somebody gives in keys or in words.</summary>
internal sealed class RecognizeOperation : MediaOperation
{
    private readonly ToneCollection _collection;
    private readonly Playback _prompt;
    private readonly List<string> _tones = [];
    private readonly List<string> _words = [];
    private PromptReaction? _reaction;
    private ScheduledAction? _timeout;
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
        // Once somebody has begun to speak, keys do not count any more.
        if (from != _collection.From || _collection.Kind == RecognitionKind.Speech || _words.Count > 0 || !CanHear())
        {
            return;
        }

        if (_collection.Kind == RecognitionKind.Choices)
        {
            Choose(_collection.Choices.FirstOrDefault(choice => choice.Tone == tone), phrase: null, CallResult.ChoiceByTone, CallResult.WrongTone);
            return;
        }

        _tones.Add(tone);
        if (_collection.StopTones.Contains(tone))
        {
            Complete(CallResult.StopTone, new RecognizedTones([.. _tones]));
        }
        else if (_tones.Count >= _collection.MaximumTones)
        {
            Complete(CallResult.MaximumTones, new RecognizedTones([.. _tones]));
        }
        else
        {
            WaitFor(_collection.InterToneTimeout, CallResult.InterToneTimeout);
        }
    }

    public override void HearWords(Identity from, string words)
    {
        if (from != _collection.From || _collection.Kind == RecognitionKind.Dtmf || _tones.Count > 0 || !CanHear())
        {
            return;
        }

        _words.Add(words);
        TimeSpan speaking = Speech.TimeToSay(words);
        if (_collection.Kind == RecognitionKind.Choices)
        {
            Then(speaking, () =>
            {
                string said = string.Join(' ', _words);
                (Choice? choice, string? phrase) = Choice.Find(_collection.Choices, said);
                Choose(choice, phrase, CallResult.ChoiceByWord, said.Length == 0 ? CallResult.SpeechNotUnderstood : CallResult.NoSuchChoice);
            });
        }
        else
        {
            Then(speaking + _collection.EndSilence, () =>
            {
                string said = string.Join(' ', _words.Where(word => word.Length > 0));
                if (said.Length == 0)
                {
                    Fail(CallResult.SpeechNotUnderstood, failedSource: null);
                }
                else
                {
                    Complete(CallResult.SpeechUnderstood, new RecognizedSpeech(said));
                }
            });
        }
    }

    protected override void Begin()
    {
        if (Request.Sources.Count == 0)
        {
            _reaction = Leg.Call.FindPhone(_collection.From)?.HearPrompt();
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
        Leg.Report(new AudioStarted(Request.OperationContext, OfPrompt: true), Request.CallbackUri);
        _reaction = Leg.Call.FindPhone(_collection.From)?.HearPrompt();
        _reaction?.PromptBegins();
    }

    private void PromptEnded() => Listen();

    private void PromptFailed(AudioLength length, int index) => Fail(length.Fault == AudioSourceFault.Empty ? length.Result : CallResult.PromptFailed, index);

    private void Listen()
    {
        if (Leg.Services.Failures.TakeRecognition() is CallResult failure)
        {
            Fail(failure, failedSource: null);
            return;
        }

        _listening = true;
        string what = _collection.Kind switch
        {
            RecognitionKind.Dtmf => "to press a key",
            RecognitionKind.Speech => "to speak",
            _ => "to press a key or to speak",
        };
        Leg.Note(JournalEntryKind.ListeningStarts, $"the application waits for {_collection.From} {what}");

        // A person who presses exactly when patience ends is in time: the reaction is due before the time-out because it is made first.
        _reaction?.PromptEnds();
        WaitFor(_collection.InitialSilence, CallResult.InitialSilence);
    }

    private void WaitFor(TimeSpan patience, CallResult otherwise) => Then(patience, () => Fail(otherwise, failedSource: null));

    private void Then(TimeSpan after, Action next)
    {
        _timeout?.Cancel();
        _timeout = Timeline.After(after, next);
    }

    private void Choose(Choice? choice, string? phrase, CallResult matched, CallResult notMatched)
    {
        if (choice is null)
        {
            Fail(notMatched, failedSource: null);
        }
        else
        {
            Complete(matched, new RecognizedChoice(choice.Label, phrase));
        }
    }

    private void Complete(CallResult result, RecognizedAnswer answer)
    {
        Rest();
        Finish(new RecognitionEnded(MediaOutcome.Completed, result, Request.OperationContext, answer));
    }

    private void Rest()
    {
        _listening = false;
        _timeout?.Cancel();
        _prompt.Stop();
    }
}
