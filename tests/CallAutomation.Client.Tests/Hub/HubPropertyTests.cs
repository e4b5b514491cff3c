using System.Collections.Concurrent;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>Calls by the hundred, with everything the service does to their events: batches, repetitions, early and late ones, and ends at any time.</summary>
public class HubPropertyTests
{

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task Each_event_is_handled_once_and_each_wait_is_answered_once(int seed)
    {
        const int Calls = 60;
        await using CallEventHub hub = new(new CallEventHubOptions { GraceAfterEnd = TimeSpan.FromMilliseconds(20) });
        ConcurrentDictionary<string, ConcurrentQueue<CallEvent>> handled = new();
        hub.On<CallEvent>(async (callEvent, _) =>
        {
            if (callEvent.Id!.GetHashCode(StringComparison.Ordinal) % 7 == 0)
            {
                await Task.Yield();
            }

            handled.GetOrAdd(callEvent.CallConnectionId!, static _ => new()).Enqueue(callEvent);
            if (callEvent is PlayStarted)
            {
                throw new InvalidOperationException("a bug of the application");
            }
        });

        Story[] stories = [.. Enumerable.Range(0, Calls).Select(call => new Story(hub, new Random((seed * 10_000) + call), $"call-{call}"))];
        await Task.WhenAll(stories.Select(story => Task.Run(story.PlayAsync))).WaitAsync(HubStage.Patience);
        await hub.DrainAsync().WaitAsync(HubStage.Patience);

        await Task.WhenAll(stories.SelectMany(story => story.Waits)).WaitAsync(HubStage.Patience);
        hub.Expected.Should().Be(0, "nobody is left");
        foreach (Story story in stories)
        {
            handled[story.Call].Select(callEvent => callEvent.Id).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(story.Sent, story.Call);
            handled[story.Call].Select(callEvent => callEvent.Id).Should().Equal(story.Arrived, "handlers get them in the order of arrival");
            (await Task.WhenAll(story.Waits).WaitAsync(HubStage.Patience)).Should().OnlyContain(ended => ended);
        }
    }

    /// <summary>One call: requests are made, their events come, some of them more than once, and then it ends.</summary>
    private sealed class Story(CallEventHub hub, Random chance, string call)
    {
        private int _ids;

        public string Call { get; } = call;

        /// <summary>Every event the service has, by id.</summary>
        public HashSet<string> Sent { get; } = [];

        /// <summary>In the order in which they first arrived.</summary>
        public List<string> Arrived { get; } = [];

        /// <summary>The events that answered a wait: each answers one.</summary>
        public ConcurrentDictionary<string, bool> Heard { get; } = new();

        /// <summary>True for each wait that ended as it had to.</summary>
        public List<Task<bool>> Waits { get; } = [];

        public async Task PlayAsync()
        {
            List<CallEvent> toCome = [New(new CallConnected())];
            for (int request = 0; request < 8; request++)
            {
                // The same context now and then: the requests are served in order.
                string context = $"context-{chance.Next(3)}";
                PlayResult play = CallAutomationModelFactory.Awaitable(CallAutomationModelFactory.PlayResult(context), hub, Call);
                bool fails = chance.Next(4) == 0;
                toCome.Add(New(new PlayStarted { OperationContext = context }));
                toCome.Add(fails ? New(new PlayFailed { OperationContext = context }) : New(new PlayCompleted { OperationContext = context }));
                Waits.Add(IsEndedAsync(play));
                Waits.Add(IsHeardAsync());
                if (chance.Next(3) == 0)
                {
                    await DeliverAsync(toCome);
                }
            }

            bool endsEarly = chance.Next(3) == 0;
            if (endsEarly)
            {
                toCome.RemoveRange(toCome.Count / 2, toCome.Count - (toCome.Count / 2));
            }

            Sent.RemoveWhere(id => !Arrived.Contains(id) && toCome.All(callEvent => callEvent.Id != id));
            toCome.Add(New(new CallDisconnected()));
            await DeliverAsync(toCome, everything: true);
        }

        private async Task<bool> IsEndedAsync(PlayResult play)
        {
            try
            {
                return await play.WaitForOutcomeAsync() is PlayCompleted or PlayFailed;
            }
            catch (CallOperationException over)
            {
                return over.Event is CallDisconnected;
            }
        }

        /// <summary>Somebody waits for a start, not always to the end.</summary>
        private async Task<bool> IsHeardAsync()
        {
            using CancellationTokenSource patience = new(chance.Next(2) == 0 ? TimeSpan.FromMilliseconds(chance.Next(4)) : Timeout.InfiniteTimeSpan);
            try
            {
                return Heard.TryAdd((await hub.WaitForAsync<PlayStarted>(Call, cancellationToken: patience.Token)).Id!, true);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                return true;
            }
            catch (CallOperationException over)
            {
                return over.Event is CallDisconnected;
            }
        }

        /// <summary>Some of what is to come, in batches, in any order, some twice; of the last ones, all.</summary>
        private async Task DeliverAsync(List<CallEvent> toCome, bool everything = false)
        {
            int count = everything ? toCome.Count : chance.Next(toCome.Count + 1);
            List<CallEvent> now = toCome.GetRange(0, count);
            toCome.RemoveRange(0, count);
            List<CallEvent> ending = [.. now.OfType<CallDisconnected>()];
            now = [.. now.Except(ending).OrderBy(_ => chance.Next()), .. ending];
            foreach (CallEvent[] batch in now.Chunk(1 + chance.Next(4)))
            {
                CallEvent[] delivered = [.. batch.SelectMany(callEvent => Enumerable.Repeat(callEvent, 1 + (chance.Next(4) == 0 ? 1 : 0)))];
                CallEventReceipt receipt = await hub.ReceiveAsync(delivered);
                Arrived.AddRange(batch.Select(callEvent => callEvent.Id!));
                (receipt.Accepted, receipt.Duplicates, receipt.Refused).Should().Be((batch.Length, delivered.Length - batch.Length, 0));
                if (chance.Next(3) == 0)
                {
                    // Delivered again by somebody who did not get the answer.
                    (await hub.ReceiveAsync(batch)).Duplicates.Should().Be(batch.Length);
                }
            }
        }

        private CallEvent New(CallEvent callEvent)
        {
            string id = $"{Call}/{++_ids}";
            Sent.Add(id);
            return callEvent with { Id = id, CallConnectionId = Call };
        }
    }
}
