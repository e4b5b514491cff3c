namespace CallAutomation.Emulator.Stable;

/// <summary>The map of the service: every operation, by method and path below <c>/calling/</c>. A star stands for an id.</summary>
internal static class StableOperations
{
    private static readonly StableOperation[] s_all =
    [
        new("CreateCall", "POST callConnections", StableVersion.V2023_03_06, Repeatable: true, StableCalls.Create),
        new("AnswerCall", "POST callConnections:answer", StableVersion.V2023_03_06, Repeatable: true, StableCalls.Answer),
        new("RedirectCall", "POST callConnections:redirect", StableVersion.V2023_03_06, Repeatable: true, StableIncoming.Redirect),
        new("RejectCall", "POST callConnections:reject", StableVersion.V2023_03_06, Repeatable: true, StableIncoming.Reject),
        new("Connect", "POST callConnections:connect", StableVersion.V2024_09_15, Repeatable: true, StableCalls.Connect),

        new("GetCall", "GET callConnections/*", StableVersion.V2023_03_06, Repeatable: false, StableCalls.Get),
        new("HangupCall", "DELETE callConnections/*", StableVersion.V2023_03_06, Repeatable: false, StableCalls.HangUp),
        new("TerminateCall", "POST callConnections/*:terminate", StableVersion.V2023_03_06, Repeatable: true, StableCalls.Terminate),
        new("TransferToParticipant", "POST callConnections/*:transferToParticipant", StableVersion.V2023_03_06, Repeatable: true, StableTransfers.Transfer),
        new("GetParticipants", "GET callConnections/*/participants", StableVersion.V2023_03_06, Repeatable: false, StableParticipants.List),
        new("GetParticipant", "GET callConnections/*/participants/*", StableVersion.V2023_03_06, Repeatable: false, StableParticipants.Get),
        new("AddParticipant", "POST callConnections/*/participants:add", StableVersion.V2023_03_06, Repeatable: true, StableParticipants.Add),
        new("RemoveParticipant", "POST callConnections/*/participants:remove", StableVersion.V2023_03_06, Repeatable: true, StableParticipants.Remove),
        new("Mute", "POST callConnections/*/participants:mute", StableVersion.V2023_10_15, Repeatable: true, StableParticipants.Mute),
        new("CancelAddParticipant", "POST callConnections/*/participants:cancelAddParticipant", StableVersion.V2023_10_15, Repeatable: true, StableParticipants.CancelAdd),
        new("MoveParticipants", "POST callConnections/*/participants:moveHere", StableVersion.V2026_03_12, Repeatable: true, StableParticipants.MoveHere),

        new("Play", "POST callConnections/*:play", StableVersion.V2023_03_06, Repeatable: false, StableMedia.Play),
        new("CancelAllMediaOperations", "POST callConnections/*:cancelAllMediaOperations", StableVersion.V2023_03_06, Repeatable: false, StableMedia.CancelAll),
        new("Recognize", "POST callConnections/*:recognize", StableVersion.V2023_03_06, Repeatable: false, StableMedia.Recognize),
        new("StartContinuousDtmfRecognition", "POST callConnections/*:startContinuousDtmfRecognition", StableVersion.V2023_10_15, Repeatable: false, StableMedia.StartTones),
        new("StopContinuousDtmfRecognition", "POST callConnections/*:stopContinuousDtmfRecognition", StableVersion.V2023_10_15, Repeatable: false, StableMedia.StopTones),
        new("SendDtmfTones", "POST callConnections/*:sendDtmfTones", StableVersion.V2023_10_15, Repeatable: true, StableMedia.SendDtmfTones),
        new("Hold", "POST callConnections/*:hold", StableVersion.V2024_09_15, Repeatable: false, StableMedia.Hold),
        new("Unhold", "POST callConnections/*:unhold", StableVersion.V2024_09_15, Repeatable: false, StableMedia.Unhold),
        new("StartTranscription", "POST callConnections/*:startTranscription", StableVersion.V2025_05_15, Repeatable: false, StableSubscriptions.StartTranscription),
        new("StopTranscription", "POST callConnections/*:stopTranscription", StableVersion.V2025_05_15, Repeatable: false, StableSubscriptions.StopTranscription),
        new("UpdateTranscription", "POST callConnections/*:updateTranscription", StableVersion.V2025_05_15, Repeatable: false, StableSubscriptions.UpdateTranscription),
        new("StartMediaStreaming", "POST callConnections/*:startMediaStreaming", StableVersion.V2025_05_15, Repeatable: false, StableSubscriptions.StartAudio),
        new("StopMediaStreaming", "POST callConnections/*:stopMediaStreaming", StableVersion.V2025_05_15, Repeatable: false, StableSubscriptions.StopAudio),

        new("StartRecording", "POST recordings", StableVersion.V2023_03_06, Repeatable: true, StableRecordings.Start),
        new("GetRecordingProperties", "GET recordings/*", StableVersion.V2023_03_06, Repeatable: false, StableRecordings.Get),
        new("StopRecording", "DELETE recordings/*", StableVersion.V2023_03_06, Repeatable: false, StableRecordings.Stop),
        new("PauseRecording", "POST recordings/*:pause", StableVersion.V2023_03_06, Repeatable: false, StableRecordings.Pause),
        new("ResumeRecording", "POST recordings/*:resume", StableVersion.V2023_03_06, Repeatable: false, StableRecordings.Resume),
    ];

    public static IReadOnlyList<StableOperation> All => s_all;

    private static readonly Dictionary<string, StableOperation> s_byRoute = s_all.ToDictionary(operation => operation.Route, StringComparer.Ordinal);

    /// <summary>Finds the operation behind a raw path, and the ids in it.</summary>
    /// <remarks>The path is taken apart as it was sent and each part is decoded once, so an escaped slash or colon in an id stays in the id.</remarks>
    public static StableOperation? Find(string method, ReadOnlySpan<char> rawPath, out StableAddress address)
    {
        address = new StableAddress("", "", "");
        const string Root = "/calling/";
        if (!rawPath.StartsWith(Root, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string[] parts = rawPath[Root.Length..].ToString().Split('/');
        string verb = "";
        if (method == "POST" && parts[^1].LastIndexOf(':') is int colon and >= 0)
        {
            verb = parts[^1][colon..];
            parts[^1] = parts[^1][..colon];
        }

        if (parts.Length > 1)
        {
            address = new StableAddress(parts[0], Uri.UnescapeDataString(parts[1]), parts.Length > 3 ? Uri.UnescapeDataString(parts[3]) : "");
            parts[1] = "*";
        }

        if (parts.Length > 3)
        {
            parts[3] = "*";
        }

        return s_byRoute.GetValueOrDefault($"{method} {string.Join('/', parts)}{verb}");
    }
}
