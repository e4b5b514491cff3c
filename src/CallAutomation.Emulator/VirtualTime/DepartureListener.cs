using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using CallAutomation.Emulator.SettledTime;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>Hears of all that the thread of a run hands to other threads, at the moment it does: work for the thread pool, and timers of the machine's clock.</summary>
/// <remarks>
/// The runtime writes an event for each, on the thread that does it. So it is known for certain, whatever the flow of the work, and before the work
/// begins; a look at the pool would come too early or too late.
/// </remarks>
internal sealed class DepartureListener : EventListener
{
    private const string Switch = "System.Diagnostics.Tracing.EventSource.IsSupported";
    private const string Source = "System.Diagnostics.Eventing.FrameworkEventSource";
    private const EventKeywords ThreadPoolAndTransfers = (EventKeywords)0x12;
    private const int ThreadPoolEnqueueWork = 30;
    private const int ThreadPoolDequeueWork = 31;
    private const int ThreadTransferSend = 150;
    private const int WorkId = 0;
    private const int DueTime = 4;

    // Deadlines of clients are this long or longer: too many to look at each, and nothing that a run would wait for.
    private const int LongestLookedAt = 60_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    // The listener of all runs: one that is made and disposed of for each would miss what others hear.
    private static readonly Lazy<DepartureListener> s_listener = new(static () => new DepartureListener());

    // What was queued under a hold and has not begun.
    private static readonly ConcurrentDictionary<long, VirtualStage> s_queued = new();
    private static int s_queuedCount;

    private static ImmutableArray<RealDelays> s_delays = [];

    [ThreadStatic]
    private static VirtualStage? s_stage;

    [ThreadStatic]
    private static bool s_isProbe;

    [ThreadStatic]
    private static bool s_isHeard;

    private DepartureListener()
    {
    }

    /// <summary>From now on, what the current thread hands to others is told to the stage.</summary>
    /// <exception cref="InvalidOperationException">The runtime does not tell.</exception>
    public static void Begin(VirtualStage stage)
    {
        _ = s_listener.Value;
        ProveHearing();
        s_stage = stage;
    }

    public static void End() => s_stage = null;

    /// <summary>From now on, delays that any thread begins are told. Returns false where the runtime does not tell.</summary>
    public static bool TryHear(RealDelays delays)
    {
        if (AppContext.TryGetSwitch(Switch, out bool isOn) && !isOn)
        {
            return false;
        }

        _ = s_listener.Value;
        ImmutableInterlocked.Update(ref s_delays, static (all, one) => all.Add(one), delays);
        return true;
    }

    public static void HearNoMore(RealDelays delays) => ImmutableInterlocked.Update(ref s_delays, static (all, one) => all.Remove(one), delays);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Source)
        {
            EnableEvents(eventSource, EventLevel.Verbose, ThreadPoolAndTransfers);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (s_isProbe)
        {
            s_isHeard |= eventData.EventId == ThreadPoolEnqueueWork;
        }
        else if (s_stage is VirtualStage stage)
        {
            if (eventData.EventId == ThreadPoolEnqueueWork)
            {
                if (stage.Departs(isTimer: false) && s_queued.TryAdd(IdOf(eventData), stage))
                {
                    Interlocked.Increment(ref s_queuedCount);
                    stage.CountQueued(1);
                }
            }
            else if (eventData.EventId == ThreadTransferSend && !OwnDeadline.IsBeingSet && eventData.Payload?[DueTime] is int and >= 0 and < LongestLookedAt)
            {
                stage.Departs(isTimer: true);
            }
        }
        else if (eventData.EventId == ThreadTransferSend)
        {
            if (!s_delays.IsEmpty && !OwnDeadline.IsBeingSet && eventData.Payload?[DueTime] is int milliseconds and < LongestLookedAt)
            {
                foreach (RealDelays delays in s_delays)
                {
                    delays.Begins(milliseconds);
                }
            }
        }
        else if (eventData.EventId == ThreadPoolDequeueWork && Volatile.Read(ref s_queuedCount) > 0 && s_queued.TryRemove(IdOf(eventData), out VirtualStage? begun))
        {
            Interlocked.Decrement(ref s_queuedCount);
            begun.CountQueued(-1);
        }
    }

    private static long IdOf(EventWrittenEventArgs eventData) => eventData.Payload?[WorkId] is long id ? id : 0;

    /// <summary>Queues something that does nothing, and sees whether it is told of it; the pool begins to tell when a thread of it takes up work.</summary>
    private static void ProveHearing()
    {
        long began = Stopwatch.GetTimestamp();
        do
        {
            s_isHeard = false;
            s_isProbe = true;
            ManualResetEventSlim taken = new();
            try
            {
                ThreadPool.UnsafeQueueUserWorkItem(static taken => taken.Set(), taken, preferLocal: false);
            }
            finally
            {
                s_isProbe = false;
            }

            if (s_isHeard)
            {
                return;
            }

            taken.Wait(s_patience);
        }
        while (Stopwatch.GetElapsedTime(began) < s_patience);

        throw new InvalidOperationException(
            "The runtime does not tell what goes to the thread pool (System.Diagnostics.Tracing.EventSource.IsSupported is false), so virtual time cannot be sure of anything. "
            + "Switch it on, or take EmulatorTime.Settled.");
    }
}
