namespace CallAutomation.Client;

/// <summary>How the streaming of a call's sound begins. Since 2025-05-15.</summary>
/// <remarks>The call must have been set up with <see cref="CallSetupOptions.MediaStreaming"/>.</remarks>
public class StartMediaStreamingOptions : OperationOptions;
