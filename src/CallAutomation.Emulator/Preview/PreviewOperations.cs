using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>The map of the service as it was in 2021: every operation, by method and path below <c>/calling/</c>. A star stands for an id.</summary>
internal static class PreviewOperations
{
    private static readonly PreviewOperation[] s_all =
    [
        new("CreateCall", "POST callConnections", PreviewCalls.Create),
        new("HangupCall", "POST callConnections/*/:hangup", PreviewCalls.HangUp),
        new("PlayAudio", "POST callConnections/*/:playAudio", PreviewMedia.Play),
        new("CancelAllMediaOperations", "POST callConnections/*/:cancelAllMediaOperations", PreviewMedia.CancelAll),
        new("AddParticipant", "POST callConnections/*/participants", PreviewParticipants.Add),
        new("RemoveParticipant", "DELETE callConnections/*/participants/*", PreviewParticipants.Remove),

        new("JoinCall", "POST serverCalls/*/:join", PreviewCalls.Join),
        new("PlayAudio", "POST serverCalls/*/:playAudio", PreviewMedia.PlayFromOutside),
        new("AddParticipant", "POST serverCalls/*/participants", PreviewParticipants.AddFromOutside),
        new("RemoveParticipant", "DELETE serverCalls/*/participants/*", PreviewParticipants.RemoveFromOutside),

        new("StartRecording", "POST serverCalls/*/recordings", PreviewRecordings.Start),
        new("GetRecordingProperties", "GET serverCalls/*/recordings/*", PreviewRecordings.Get),
        new("StopRecording", "DELETE serverCalls/*/recordings/*", PreviewRecordings.Stop),
        new("PauseRecording", "POST serverCalls/*/recordings/*/:pause", PreviewRecordings.Pause),
        new("ResumeRecording", "POST serverCalls/*/recordings/*/:resume", PreviewRecordings.Resume),
    ];

    private static readonly Dictionary<string, PreviewOperation> s_byRoute = s_all.ToDictionary(operation => operation.Route, StringComparer.Ordinal);

    /// <summary>Finds the operation behind a raw path, and the ids in it.</summary>
    /// <remarks>The path is taken apart as it was sent and each part is decoded once, so an escaped slash or colon in an id stays in the id.</remarks>
    public static PreviewOperation? Find(string method, string rawPath, out PreviewAddress address)
    {
        string path = Starred(rawPath, out address);
        return s_byRoute.GetValueOrDefault($"{method} {path}");
    }

    /// <summary>The methods that this path knows.</summary>
    public static IReadOnlyList<string> MethodsOf(string rawPath)
    {
        string path = Starred(rawPath, out _);
        return [.. s_all.Select(operation => operation.Route.Split(' ')).Where(route => route[1] == path).Select(route => route[0])];
    }

    private static string Starred(string rawPath, out PreviewAddress address)
    {
        const string Root = "/calling/";
        address = new PreviewAddress("", "", "");
        if (!rawPath.StartsWith(Root, StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        string[] parts = rawPath[Root.Length..].Split('/');
        string id = Star(parts, 1);
        address = new PreviewAddress(parts[0], id, Star(parts, 3));
        return string.Join('/', parts);
    }

    private static string Star(string[] parts, int position)
    {
        if (parts.Length <= position || parts[position].Length == 0)
        {
            return "";
        }

        string id = Uri.UnescapeDataString(parts[position]);
        parts[position] = "*";
        return id;
    }
}

/// <summary>One operation of the service.</summary>
internal sealed record PreviewOperation(string Name, string Route, Func<PreviewRequest, ServiceResponse> Act);

/// <summary>What the path of a request names, decoded: a call, and what in the call.</summary>
internal readonly record struct PreviewAddress(string Collection, string Id, string PartId)
{
    public bool IsOfAConnection => Id.Length > 0 && Collection == "callConnections";
}
