namespace CallAutomation.Emulator.Callbacks;

/// <summary>Keeps thousands of calls from opening thousands of connections to one host, and from piling up events for it without end.</summary>
/// <remarks>Hosts do not wait for each other: one that is dead or slow delays only those who gave it as their callback address.</remarks>
internal sealed class DeliveryLanes
{
    /// <summary>How many posts to one host may be under way at once.</summary>
    public const int Width = 128;

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
    public void Enter(Uri uri, Action post)
    {
        Lane lane = _lanes[uri.Authority];
        if (lane.UnderWay >= Width)
        {
            lane.Waiting.Enqueue(post);
            return;
        }

        lane.UnderWay++;
        post();
    }

    public void Leave(Uri uri)
    {
        Lane lane = _lanes[uri.Authority];
        lane.UnderWay--;
        if (lane.Waiting.TryDequeue(out Action? next))
        {
            lane.UnderWay++;
            next();
        }
    }

    private sealed class Lane
    {
        public int Events { get; set; }

        public int UnderWay { get; set; }

        public Queue<Action> Waiting { get; } = [];
    }
}
