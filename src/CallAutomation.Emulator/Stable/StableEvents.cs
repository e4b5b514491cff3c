namespace CallAutomation.Emulator.Stable;

/// <summary>Every event of the stable language, and the first version that has it.</summary>
internal static class StableEvents
{
    public static IReadOnlyDictionary<string, string> Since { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AddParticipantSucceeded"] = StableVersion.First,
        ["AddParticipantFailed"] = StableVersion.First,
        ["RemoveParticipantSucceeded"] = StableVersion.First,
        ["RemoveParticipantFailed"] = StableVersion.First,
        ["MoveParticipantSucceeded"] = StableVersion.Latest,
        ["MoveParticipantFailed"] = StableVersion.Latest,
        ["CancelAddParticipantSucceeded"] = StableVersion.V2023_10_15,
        ["CancelAddParticipantFailed"] = StableVersion.V2023_10_15,
        ["CallConnected"] = StableVersion.First,
        ["CallDisconnected"] = StableVersion.First,
        ["CreateCallFailed"] = StableVersion.V2024_09_15,
        ["AnswerFailed"] = StableVersion.V2024_09_15,
        ["ConnectFailed"] = StableVersion.V2024_09_15,
        ["CallTransferAccepted"] = StableVersion.First,
        ["CallTransferFailed"] = StableVersion.First,
        ["ParticipantsUpdated"] = StableVersion.First,
        ["PlayStarted"] = StableVersion.V2024_09_15,
        ["PlayCompleted"] = StableVersion.First,
        ["PlayFailed"] = StableVersion.First,
        ["PlayCanceled"] = StableVersion.First,
        ["RecognizeCompleted"] = StableVersion.First,
        ["RecognizeFailed"] = StableVersion.First,
        ["RecognizeCanceled"] = StableVersion.First,
        ["ContinuousDtmfRecognitionToneReceived"] = StableVersion.V2023_10_15,
        ["ContinuousDtmfRecognitionToneFailed"] = StableVersion.V2023_10_15,
        ["ContinuousDtmfRecognitionStopped"] = StableVersion.V2023_10_15,
        ["SendDtmfTonesCompleted"] = StableVersion.V2023_10_15,
        ["SendDtmfTonesFailed"] = StableVersion.V2023_10_15,
        ["HoldFailed"] = StableVersion.V2024_09_15,
        ["MediaStreamingStarted"] = StableVersion.V2025_05_15,
        ["MediaStreamingStopped"] = StableVersion.V2025_05_15,
        ["MediaStreamingFailed"] = StableVersion.V2025_05_15,
        ["TranscriptionStarted"] = StableVersion.V2025_05_15,
        ["TranscriptionStopped"] = StableVersion.V2025_05_15,
        ["TranscriptionUpdated"] = StableVersion.V2025_05_15,
        ["TranscriptionFailed"] = StableVersion.V2025_05_15,
        ["RecordingStateChanged"] = StableVersion.First,
        ["StartRecordingFailed"] = StableVersion.V2025_06_15,
    };
}
