using System.Threading.Channels;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>The events the application was told, in order.</summary>
internal sealed class Callbacks(StageClock clock)
{
    private readonly Channel<CallEvent> _events = Channel.CreateUnbounded<CallEvent>();
    private readonly List<CallEvent> _taken = [];

    /// <summary>Everything taken so far, also what a wait for something else passed over.</summary>
    public IReadOnlyList<CallEvent> Taken => _taken;

    /// <summary>The kinds of <see cref="Taken"/>, to compare a whole story.</summary>
    public IEnumerable<Type> Story => _taken.Select(taken => taken.GetType());

    /// <summary>Is given every event as well, where the application has one.</summary>
    public CallEventHub? Hub { get; set; }

    public void Put(CallEvent callEvent)
    {
        _events.Writer.TryWrite(callEvent);
        _ = Hub?.ReceiveAsync([callEvent]);
    }

    /// <summary>The next event of this kind; time passes while nothing is there. Others on the way to it are passed over.</summary>
    public async Task<T> NextAsync<T>()
        where T : CallEvent
    {
        while (true)
        {
            CallEvent next = await NextAsync(typeof(T));
            _taken.Add(next);
            if (next is T awaited)
            {
                return awaited;
            }
        }
    }

    /// <summary>The first roster of exactly these people, taken already or still to come: rosters come before and after the events they belong to.</summary>
    public async Task<ParticipantsUpdated> RosterOfAsync(params ParticipantIdentifier[] people)
    {
        while (true)
        {
            ParticipantsUpdated? told = _taken.OfType<ParticipantsUpdated>()
                .FirstOrDefault(roster => new HashSet<ParticipantIdentifier?>(people).SetEquals(roster.Participants.Select(one => one.Identifier)));
            if (told is not null)
            {
                return told;
            }

            await NextAsync<ParticipantsUpdated>();
        }
    }

    private async Task<CallEvent> NextAsync(Type kind)
    {
        if (_events.Reader.TryRead(out CallEvent? ready))
        {
            return ready;
        }

        using IDisposable flow = clock.Flow();
        return await Watchdog.WaitAsync(
            _events.Reader.ReadAsync().AsTask(),
            () => clock.GetTimestamp(),
            () => $"No {kind.Name} came. So far: {string.Join(", ", Story.Select(taken => taken.Name))}.");
    }
}
