using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.Events;

/// <summary>How a <see cref="CallEventHub"/> keeps, waits and forgets.</summary>
public class CallEventHubOptions
{
    /// <summary>The clock of all waiting; the system's by default.</summary>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(TimeProvider));
    } = TimeProvider.System;

    /// <summary>
    /// How many events may wait for handlers, all calls together; 10,000 by default. What comes when it is full is refused, and counted. Events whose handlers are at
    /// work do not count.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int Capacity
    {
        get;
        set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Capacity), value, "A hub without room could take nothing.");
    } = 10_000;

    /// <summary>
    /// How many events of one call are kept for those who ask later; 256 by default. The oldest goes first, and is counted. As many of one call may wait for its
    /// handlers: a call whose handlers do not return is refused more, and takes no room from others.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int EventsKeptOfACall
    {
        get;
        set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(EventsKeptOfACall), value, "At least the last event of a call is kept.");
    } = 256;

    /// <summary>How many ids of events are known again; 100,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int IdsKept
    {
        get;
        set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(IdsKept), value, "Without ids no event would be known again.");
    } = 100_000;

    /// <summary>How long after the end of a call its waits go on, for what is late; 2 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than 30 days.</exception>
    public TimeSpan GraceAfterEnd
    {
        get;
        set => field = Checked(value, nameof(GraceAfterEnd));
    } = TimeSpan.FromSeconds(2);

    /// <summary>How long the events of a call are kept after its end, those of a recording after its last one, and ids for knowing events again; 5 minutes by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than 30 days.</exception>
    public TimeSpan Retention
    {
        get;
        set => field = Checked(value, nameof(Retention));
    } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a handler may run before the log tells of it, in real time; 30 seconds by default. It is left to run. Handlers of incoming calls are not told of: they
    /// may live as long as the call.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than 30 days.</exception>
    public TimeSpan HandlerPatience
    {
        get;
        set => field = Checked(value, nameof(HandlerPatience));
    } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Where it is written that a handler threw (an error, with its exception) or does not return (a warning). <c>AddCallEventHub</c> sets it to that of the application;
    /// without it, only listeners of the <c>CallAutomation-Client</c> event source are told, without the exception's text.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Says of every event whether it is new, before anything is done with it; nobody is asked when omitted. See <see cref="ICallEventRelay"/>.</summary>
    public ICallEventRelay? Relay { get; set; }

    /// <summary>
    /// For a clock that jumps, such as that of the emulator's virtual time, which gives this by <c>emulator.TrackWait</c>: called when somebody begins to wait, and
    /// what it returns is given the end of the wait to carry out. Not needed otherwise.
    /// </summary>
    public Func<Action<Action>>? TrackWait { get; set; }

    private static TimeSpan Checked(TimeSpan value, string property) => value >= TimeSpan.Zero && value <= TimeSpan.FromDays(30)
        ? value
        : throw new ArgumentOutOfRangeException(property, value, "A time is from 0 to 30 days.");
}
