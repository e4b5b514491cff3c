namespace CallAutomation.Emulator.Stable;

/// <summary>Every event of the stable language, and the first version that has it.</summary>
internal static class StableEvents
{
    public static IReadOnlyDictionary<string, string> Since { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AddParticipantSucceeded"] = StableVersion.V2023_03_06,
        ["AddParticipantFailed"] = StableVersion.V2023_03_06,
        ["RemoveParticipantSucceeded"] = StableVersion.V2023_03_06,
        ["RemoveParticipantFailed"] = StableVersion.V2023_03_06,
        ["MoveParticipantSucceeded"] = StableVersion.V2026_03_12,
        ["MoveParticipantFailed"] = StableVersion.V2026_03_12,
        ["CancelAddParticipantSucceeded"] = StableVersion.V2023_10_15,
        ["CancelAddParticipantFailed"] = StableVersion.V2023_10_15,
        ["CallConnected"] = StableVersion.V2023_03_06,
        ["CallDisconnected"] = StableVersion.V2023_03_06,
        ["CreateCallFailed"] = StableVersion.V2024_09_15,
        ["AnswerFailed"] = StableVersion.V2024_09_15,
        ["ConnectFailed"] = StableVersion.V2024_09_15,
        ["CallTransferAccepted"] = StableVersion.V2023_03_06,
        ["CallTransferFailed"] = StableVersion.V2023_03_06,
        ["ParticipantsUpdated"] = StableVersion.V2023_03_06,
        ["PlayStarted"] = StableVersion.V2024_09_15,
        ["PlayCompleted"] = StableVersion.V2023_03_06,
        ["PlayFailed"] = StableVersion.V2023_03_06,
        ["PlayCanceled"] = StableVersion.V2023_03_06,
        ["RecognizeCompleted"] = StableVersion.V2023_03_06,
        ["RecognizeFailed"] = StableVersion.V2023_03_06,
        ["RecognizeCanceled"] = StableVersion.V2023_03_06,
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
        ["RecordingStateChanged"] = StableVersion.V2023_03_06,
        ["StartRecordingFailed"] = StableVersion.V2025_06_15,
    };
}
