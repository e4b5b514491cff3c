using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Media;

/// <summary>Something the application does with the audio of a call, from its turn to its outcome.</summary>
internal abstract class MediaOperation(ApplicationLeg leg, MediaRequest request)
{
    public bool HasBegun { get; private set; }

    public bool IsOver { get; private set; }

    protected ApplicationLeg Leg { get; } = leg;

    protected MediaRequest Request { get; } = request;

    protected Timeline Timeline => Leg.Services.Timeline;

    /// <summary>Two operations that somebody would have to hear at once take turns.</summary>
    public bool SharesAListenerWith(MediaOperation other) =>
        Request.Listeners.Count == 0 || other.Request.Listeners.Count == 0 || Request.Listeners.Intersect(other.Request.Listeners).Any();

    public bool IsOnlyFor(Identity listener) => Request.Listeners.Count > 0 && Request.Listeners.All(one => one == listener);

    public void TakeTurn()
    {
        HasBegun = true;
        if (Request.Listeners.Any(listener => Leg.Call.FindPhone(listener) is null))
        {
            Fail(CallResult.ListenerNotInCall, failedSource: null);
            return;
        }

        Begin();
    }

    public abstract void Cancel();

    public virtual void Hear(Identity from, string tone)
    {
    }

    public virtual void HearWords(Identity from, string words)
    {
    }

    protected abstract void Begin();

    protected abstract void Fail(CallResult result, int? failedSource);

    protected void Finish(CallFact fact)
    {
        if (IsOver)
        {
            return;
        }

        IsOver = true;
        Leg.Report(fact, Request.CallbackUri);
        Leg.Media.Remove(this);
    }
}
