namespace CallAutomation.Emulator.Callbacks;

/// <summary>Keeps thousands of calls from opening thousands of connections to one host, and from piling up events for it without end.</summary>
/// <remarks>Hosts do not wait for each other, and the quick paths of a host do not wait for its slow ones: what is dead or slow delays only those who gave it as their callback address.</remarks>
internal sealed class DeliveryLanes
{
    /// <summary>How many posts to one host may be under way at once, besides those to its slow paths.</summary>
    public const int Width = 128;

    /// <summary>How many of them may go to one path.</summary>
    public const int PathWidth = Width / 2;

    /// <summary>How many posts to the slow paths of one host may be under way at once.</summary>
    public const int SlowWidth = Width / 2;

    private const int SlowPathsToRemember = 1_000;

    /// <summary>A path that takes this long to answer is slow, until it answers sooner.</summary>
    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(1);

    /// <summary>How many events for one host may exist at once; more than that are dropped.</summary>
    public const int Capacity = 50_000;

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts an event, unless the host has too many already.</summary>
    public bool TryAdmit(Uri uri)
    {
        if (!_lanes.TryGetValue(uri.Authority, out Lane? lane))
        {
            lane = new Lane();
            _lanes.Add(uri.Authority, lane);
        }

        if (lane.Events >= Capacity)
        {
            return false;
        }

        lane.Events++;
        return true;
    }

    /// <summary>An event has been delivered or given up.</summary>
    public void Dismiss(Uri uri)
    {
        if (_lanes.TryGetValue(uri.Authority, out Lane? lane) && --lane.Events == 0)
        {
            _lanes.Remove(uri.Authority);
        }
    }

    /// <summary>Posts now, or when somebody else has finished.</summary>
    /// <param name="uri">Where to.</param>
    /// <param name="now">The time by which it is judged how long a post takes.</param>
    /// <param name="post">Posts, and calls <see cref="Leave"/> when there is an outcome.</param>
    public void Enter(Uri uri, DateTimeOffset now, Action post)
    {
        Lane lane = _lanes[uri.Authority];
        PathLane path = lane.PathOf(uri.AbsolutePath);
        path.Waiting.Enqueue(post);
        Advance(lane, now);
    }

    /// <summary>A post has an outcome.</summary>
    public void Leave(Uri uri, DateTimeOffset now)
    {
        Lane lane = _lanes[uri.Authority];
        lane.Finished(uri.AbsolutePath, now);
        Advance(lane, now);
    }

    private static void Advance(Lane lane, DateTimeOffset now)
    {
        while (lane.TakeNext(now) is Action post)
        {
            post();
        }
    }

    /// <summary>One host: its quick paths share one width and its slow paths another, so that neither waits for the other.</summary>
    private sealed class Lane
    {
        private readonly Dictionary<string, PathLane> _paths = new(StringComparer.Ordinal);
        private readonly HashSet<string> _slow = new(StringComparer.Ordinal);
        private int _quickUnderWay;
        private int _slowUnderWay;

        public int Events { get; set; }

        public PathLane PathOf(string path)
        {
            if (!_paths.TryGetValue(path, out PathLane? found))
            {
                found = new PathLane(path);
                _paths.Add(path, found);
            }

            return found;
        }

        /// <summary>A post that may begin; null while all that wait have to.</summary>
        public Action? TakeNext(DateTimeOffset now)
        {
            bool isQuickFree = _quickUnderWay < Width;
            bool isSlowFree = _slowUnderWay < SlowWidth;
            // With thousands of paths, only those are looked at that could be free.
            IEnumerable<PathLane> candidates = isQuickFree ? _paths.Values : isSlowFree ? _slow.Select(_paths.GetValueOrDefault).OfType<PathLane>() : [];
            foreach (PathLane path in candidates)
            {
                bool isSlow = _slow.Contains(path.Path);
                if (path.Waiting.Count > 0 && (isSlow ? isSlowFree : isQuickFree && path.UnderWay.Count < PathWidth))
                {
                    path.UnderWay.Enqueue((now, isSlow));
                    Count(isSlow, 1);
                    return path.Waiting.Dequeue();
                }
            }

            return null;
        }

        public void Finished(string name, DateTimeOffset now)
        {
            PathLane path = _paths[name];
            // Which of the posts of a path has ended is all the same: what counts is how long the oldest has been under way.
            (DateTimeOffset began, bool wasSlow) = path.UnderWay.Dequeue();
            Count(wasSlow, -1);
            Judge(name, isSlow: now - began >= s_slow);
            if (path.UnderWay.Count == 0 && path.Waiting.Count == 0)
            {
                _paths.Remove(name);
            }
        }

        private void Judge(string path, bool isSlow)
        {
            if (!isSlow)
            {
                _slow.Remove(path);
            }
            else if (_slow.Count < SlowPathsToRemember)
            {
                _slow.Add(path);
            }
        }

        private void Count(bool isSlow, int change)
        {
            if (isSlow)
            {
                _slowUnderWay += change;
            }
            else
            {
                _quickUnderWay += change;
            }
        }
    }

    private sealed class PathLane(string path)
    {
        public string Path { get; } = path;

        public Queue<Action> Waiting { get; } = [];

        public Queue<(DateTimeOffset Began, bool IsSlow)> UnderWay { get; } = [];
    }
}
