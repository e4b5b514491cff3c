namespace CallAutomation.Emulator.Time;

/// <summary>What drives the timeline: a clock that can be asked to ring once, and somebody who does the work.</summary>
/// <remarks>This is the seam between kinds of time. A clock that jumps ahead when nobody has work left is another clockwork, not another timeline.</remarks>
internal interface IClockwork : IDisposable
{
    DateTimeOffset Now { get; }

    /// <summary>Rings at the given time, or as soon as possible when that has passed. Setting it again replaces the earlier wish.</summary>
    void Set(DateTimeOffset due);

    void OnRing(Action ring);

    /// <summary>Somebody outside brings something in.</summary>
    void Arrive();

    /// <summary>Has the timeline's next stretch of work done.</summary>
    void Dispatch(Action work);

    /// <summary>Starts work that happens outside the timeline and reports back to it by itself.</summary>
    void StartOutside(string what, Func<Task> work);

    /// <summary>Has an answer given to somebody outside who waits for it.</summary>
    /// <param name="give">Completes the task they wait for, which was made with <see cref="AnswerOptions"/>.</param>
    void Answer(Action give);

    TaskCreationOptions AnswerOptions { get; }
}
