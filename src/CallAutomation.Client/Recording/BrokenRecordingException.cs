using Azure;

namespace CallAutomation.Client.Recording;

/// <summary>The content broke off, and asking again brought nothing more.</summary>
internal sealed class BrokenRecordingException(string message, Exception? inner) : RequestFailedException(0, message, "RecordingBrokeOff", inner);
