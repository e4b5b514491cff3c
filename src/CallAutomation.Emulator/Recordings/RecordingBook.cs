using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>Every recording there is.</summary>
/// <param name="services">The timeline and ids.</param>
/// <param name="finished">Called when a recording has ended and its files are ready; for whoever reports that elsewhere.</param>
internal sealed class RecordingBook(EmulatorServices services, Action<Recording, RecordedCall> finished)
{
    private readonly Dictionary<string, Recording> _recordings = [];
    private readonly Dictionary<Call, List<Recording>> _byCall = [];
    private readonly Queue<CallResult> _failures = [];

    /// <summary>The files of what has ended.</summary>
    public RecordingFiles Files { get; } = new();

    public IReadOnlyCollection<Recording> Open => _recordings.Values;

    public Recording? Find(string id) => _recordings.GetValueOrDefault(id);

    /// <summary>A recording of the call, of this content or of any.</summary>
    public Recording? FindIn(Call call, RecordingContent? content = null) =>
        _byCall.GetValueOrDefault(call)?.Find(recording => content is null || recording.Traits.Content == content);

    /// <summary>The next recording that is asked for will not begin.</summary>
    public void FailNext(CallResult result) => _failures.Enqueue(result);

    public void Start(Recording recording)
    {
        _recordings.Add(recording.Id, recording);
        if (!_byCall.TryGetValue(recording.Call, out List<Recording>? together))
        {
            _byCall.Add(recording.Call, together = []);
        }

        together.Add(recording);
        if (_failures.TryDequeue(out CallResult? failure))
        {
            services.Timeline.After(TimeSpan.Zero, () => recording.Fail(failure));
        }
        else
        {
            recording.Begin();
        }
    }

    public void Forget(Recording recording)
    {
        ForgetFailed(recording);
        Files.Keep(recording, Guid.Parse(services.NewId()));
        if (Files.Describe(recording.Id) is RecordedCall files)
        {
            finished(recording, files);
        }
    }

    /// <summary>No file is left, and no failure is ordered.</summary>
    public void Reset()
    {
        Files.Clear();
        _failures.Clear();
    }

    public void ForgetFailed(Recording recording)
    {
        _recordings.Remove(recording.Id);
        if (_byCall.TryGetValue(recording.Call, out List<Recording>? together) && together.Remove(recording) && together.Count == 0)
        {
            _byCall.Remove(recording.Call);
        }
    }
}
