using Azure;

namespace CallAutomation.Client.Recording;

/// <summary>A body under way: which bytes of the recording it holds.</summary>
/// <param name="Body">The bytes as they arrive.</param>
/// <param name="First">The place of the first of them in the recording. Before what was asked for, where the server ignores ranges.</param>
/// <param name="End">The place behind the last byte it holds; null where the server did not tell.</param>
/// <param name="IsWhole">The server sent everything instead of a part.</param>
/// <param name="Response">The answer's headers.</param>
internal sealed record RecordingPart(Stream Body, long First, long? End, bool IsWhole, Response Response);
