namespace CallAutomation.Client;

/// <summary>How the streaming of a call's sound ends. Since 2025-05-15.</summary>
public class StopMediaStreamingOptions : OperationOptions;
