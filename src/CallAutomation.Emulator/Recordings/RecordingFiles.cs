using System.Globalization;

namespace CallAutomation.Emulator.Recordings;

/// <summary>The files of recordings that have ended, until somebody deletes them or there are too many.</summary>
internal sealed class RecordingFiles
{
    private const int Capacity = 10_000;

    private readonly Dictionary<string, Recording> _byDocument = [];
    private readonly Dictionary<string, string> _documents = [];
    private readonly Queue<string> _inOrder = [];

    /// <summary>Where the emulator can be reached; known once it listens.</summary>
    public Uri? Origin { get; set; }

    public Recording? FindDocument(string documentId) => _byDocument.GetValueOrDefault(documentId);

    public bool Delete(string documentId) => _byDocument.Remove(documentId, out Recording? recording) && _documents.Remove(recording.Id);

    /// <summary>The recordings whose files are there, oldest first.</summary>
    public IEnumerable<string> RecordingIds => _inOrder.Where(_byDocument.ContainsKey).Select(document => _byDocument[document].Id);

    public void Clear()
    {
        _byDocument.Clear();
        _documents.Clear();
        _inOrder.Clear();
    }

    public RecordedCall? Describe(string recordingId)
    {
        if (Origin is not Uri origin || !_documents.TryGetValue(recordingId, out string? document))
        {
            return null;
        }

        Recording recording = _byDocument[document];
        return new RecordedCall
        {
            RecordingId = recordingId,
            ServerCallId = recording.Call.ServerCallId,
            Length = recording.Length,
            ContentLocation = new Uri(origin, $"v1/objects/{document}/content/{ContentName(recording.Traits)}"),
            MetadataLocation = new Uri(origin, $"v1/objects/{document}/content/acsmetadata"),
            DeleteLocation = new Uri(origin, $"v1/objects/{document}"),
        };
    }

    /// <summary>The last part of the address says what is in the file.</summary>
    public static string ContentName(RecordingTraits traits) => (traits.Format, traits.Channels) switch
    {
        (RecordingFormat.Mp3, _) => "audiomp3",
        (RecordingFormat.Wav, RecordingChannels.Unmixed) => "audiowavmultichannel",
        (RecordingFormat.Wav, _) => "audiowav",
        _ => "video",
    };

    public void Keep(Recording recording, Guid guid)
    {
        string document = string.Create(CultureInfo.InvariantCulture, $"0-emu-d1-{guid:N}");
        _byDocument.Add(document, recording);
        _documents.Add(recording.Id, document);
        _inOrder.Enqueue(document);
        if (_inOrder.Count > Capacity)
        {
            Delete(_inOrder.Dequeue());
        }
    }
}
