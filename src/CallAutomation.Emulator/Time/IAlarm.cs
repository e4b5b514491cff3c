namespace CallAutomation.Emulator;

/// <summary>What the timeline waits with: a clock that can be asked to ring once.</summary>
/// <remarks>This is the seam for other kinds of time. A clock that jumps ahead when nobody has work left is another alarm, not another timeline.</remarks>
internal interface IAlarm : IDisposable
{
    DateTimeOffset Now { get; }

    /// <summary>Rings at the given time, or as soon as possible when that has passed. Setting it again replaces the earlier wish.</summary>
    void Set(DateTimeOffset due);

    void Silence();

    void OnRing(Action ring);
}
