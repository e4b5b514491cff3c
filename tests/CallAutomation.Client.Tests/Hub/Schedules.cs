using CallAutomation.Client.Hub;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>Tries every order in which actors can pass the points between their steps, one order after the other, always in the same sequence.</summary>
internal static class Schedules
{
    /// <summary>Plays orders until there is none left or enough were tried, and says how many.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="begin">Sets up one run: what the actors do, and what must hold when all have ended.</param>
    public static int Try(int most, Func<(Action[] Actors, Action Check)> begin)
    {
        List<int> choices = [];
        for (int tried = 1; ; tried++)
        {
            (Action[] actors, Action check) = begin();
            List<(int Chosen, int Of)> taken = Play(actors, choices);
            try
            {
                check();
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"In order {tried} ({string.Join(' ', taken.Select(step => step.Chosen))}): {broken.Message}", broken);
            }

            while (taken.Count > 0 && taken[^1].Chosen == taken[^1].Of - 1)
            {
                taken.RemoveAt(taken.Count - 1);
            }

            if (taken.Count == 0 || tried == most)
            {
                return tried;
            }

            choices = [.. taken.Select(step => step.Chosen)];
            choices[^1]++;
        }
    }

    private static List<(int Chosen, int Of)> Play(Action[] actions, List<int> choices)
    {
        List<Actor> actors = [.. actions.Select(action => new Actor(action))];
        List<(int Chosen, int Of)> taken = [];
        while (actors.Count > 0)
        {
            // What runs on the thread pool may have taken a step of an actor from it.
            int chosen = taken.Count < choices.Count ? Math.Min(choices[taken.Count], actors.Count - 1) : 0;
            taken.Add((chosen, actors.Count));
            Actor actor = actors[chosen];
            if (actor.Step())
            {
                actors.Remove(actor);
            }
        }

        return taken;
    }

    /// <summary>A thread that goes from point to point, each time it is told to.</summary>
    private sealed class Actor
    {
        private readonly SemaphoreSlim _go = new(0);
        private readonly SemaphoreSlim _stands = new(0);
        private Exception? _failure;
        private volatile bool _ended;

        public Actor(Action action)
        {
            Thread thread = new(() =>
            {
                _go.Wait();
                SchedulePoint.Reached = () =>
                {
                    _stands.Release();
                    _go.Wait();
                };
                try
                {
                    action();
                }
                catch (Exception failure)
                {
                    _failure = failure;
                }

                SchedulePoint.Reached = null;
                _ended = true;
                _stands.Release();
            })
            {
                IsBackground = true,
            };
            thread.Start();
        }

        /// <summary>Lets it go to its next point; true when it has ended.</summary>
        public bool Step()
        {
            _go.Release();
            if (!_stands.Wait(HubStage.Patience))
            {
                throw new TimeoutException("An actor does not come to its next point: it waits for one that stands.");
            }

            return _ended && (_failure is null ? true : throw new InvalidOperationException(_failure.Message, _failure));
        }
    }
}
