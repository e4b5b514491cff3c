namespace CallAutomation.Client.Protocol.Stable;

/// <summary>What the subject of a recording's event names: <c>/recording/call/{correlation id}/serverCallId/{id}/recordingId/{id}</c>.</summary>
internal readonly struct RecordingSubject(string? subject)
{
    private const string Call = "call";
    private const string Server = "serverCallId";
    private const string Recording = "recordingId";

    private readonly string[] _segments = subject?.Split('/') ?? [];

    public string? CorrelationId => Named(Call);

    public string? ServerCallId => Named(Server);

    public string? RecordingId => Named(Recording);

    /// <summary>All between this name and the next one: server call ids are base64, which has slashes.</summary>
    private string? Named(string name)
    {
        int first = Array.IndexOf(_segments, name) + 1;
        if (first == 0)
        {
            return null;
        }

        int end = Array.FindIndex(_segments, first, static segment => segment is Call or Server or Recording);
        string value = string.Join("/", _segments, first, (end < 0 ? _segments.Length : end) - first);
        return value.Length == 0 ? null : value;
    }
}
