using System.Collections.Immutable;
using System.Diagnostics;
using CallAutomation.Client.Events;

namespace AppointmentReminder.Screen;

/// <summary>What the watcher has seen so far, for a screen to show.</summary>
internal sealed class MessageLog : IWatcher
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private volatile ImmutableList<Moment> _moments = [];
    private volatile Activity? _activity;
    private string? _operation;
    private Clip? _clip;

    /// <summary>Something was added to <see cref="Moments"/>.</summary>
    public event Action<Moment>? Happened;

    public TimeSpan Now => _clock.Elapsed;

    public IReadOnlyList<Moment> Moments => _moments;

    /// <summary>What goes on right now; null between two things.</summary>
    public Activity? Activity => _activity;

    public void Asks(string operation, string words, Clip? clip = null)
    {
        TimeSpan now = Now;
        _operation = operation;
        _clip = clip;
        _activity = operation == "CreateCall" ? new Activity("ringing", now) : null;
        Add(new Moment(now, IsOurs: true, operation, words));
    }

    public void Hears(CallEvent callEvent)
    {
        TimeSpan now = Now;
        _activity = callEvent switch
        {
            PlayStarted => new Activity(_operation == "Recognize" ? "listening" : "finishing", now, _clip),
            ParticipantsUpdated => _activity,
            _ => null,
        };
        Add(new Moment(now, IsOurs: false, callEvent.GetType().Name, EventWords.Of(callEvent, _clip)));
    }

    private void Add(Moment moment)
    {
        _moments = _moments.Add(moment);
        Happened?.Invoke(moment);
    }
}

/// <summary>One line of the log.</summary>
internal sealed record Moment(TimeSpan At, bool IsOurs, string Name, string Words);

/// <summary>Something that takes its time: a clip where there is one, and what the words say after that.</summary>
internal sealed record Activity(string Words, TimeSpan Since, Clip? Clip = null);
