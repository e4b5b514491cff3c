namespace CallAutomation.Client;

/// <summary>How a transcription ends. Since 2025-05-15.</summary>
public class StopTranscriptionOptions : OperationOptions;
