namespace CallAutomation.Emulator;

/// <summary>Every recording there is.</summary>
internal sealed class Recordings(Exchange exchange)
{
    private const int EndedToRemember = 10_000;

    private readonly Dictionary<string, Recording> _recordings = [];
    private readonly Dictionary<Conversation, List<Recording>> _byConversation = [];
    private readonly EndedIds _ended = new(EndedToRemember);
    private readonly Queue<CallResult> _failures = [];

    /// <summary>The files of what has ended.</summary>
    public RecordingShelf Shelf { get; } = new();

    /// <summary>Called when a recording has ended and its files are ready; for whoever reports that elsewhere.</summary>
    public Action<Recording>? Finished { get; set; }

    public IReadOnlyCollection<Recording> Open => _recordings.Values;

    public Recording? Find(string id) => _recordings.GetValueOrDefault(id);

    public bool HasEnded(string id) => _ended.Contains(id);

    /// <summary>A recording of the call, of this content or of any.</summary>
    public Recording? FindIn(Conversation conversation, RecordingContent? content = null) =>
        _byConversation.GetValueOrDefault(conversation)?.Find(recording => content is null || recording.Traits.Content == content);

    /// <summary>The next recording that is asked for will not begin.</summary>
    public void FailNext(CallResult result) => _failures.Enqueue(result);

    public void Start(Recording recording)
    {
        _recordings.Add(recording.Id, recording);
        if (!_byConversation.TryGetValue(recording.Conversation, out List<Recording>? together))
        {
            _byConversation.Add(recording.Conversation, together = []);
        }

        together.Add(recording);
        if (_failures.TryDequeue(out CallResult? failure))
        {
            exchange.Timeline.After(TimeSpan.Zero, () => recording.Fail(failure));
        }
        else
        {
            recording.Begin();
        }
    }

    public void Forget(Recording recording)
    {
        ForgetFailed(recording);
        Shelf.Keep(recording, Guid.Parse(exchange.NewId()));
        Finished?.Invoke(recording);
    }

    public void ForgetFailed(Recording recording)
    {
        _recordings.Remove(recording.Id);
        if (_byConversation.TryGetValue(recording.Conversation, out List<Recording>? together) && together.Remove(recording) && together.Count == 0)
        {
            _byConversation.Remove(recording.Conversation);
        }

        _ended.Add(recording.Id);
    }
}
