using CallAutomation.Client.Events;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Protocol;

/// <summary>The ids in an envelope's source, for events whose data names no call.</summary>
/// <remarks>
/// The stable service writes <c>calling/callConnections/{id}</c> for everything in a call and
/// <c>calling/recordings/{server call id}/{recording id}</c>, with the event's name behind it, for recordings; server call ids can have slashes. The
/// preview one had <c>calling/callConnections/{id}/playAudio</c> and the like; that results of plays and invitations came so is inferred.
/// </remarks>
internal static class EnvelopeSource
{
    /// <summary>The envelope with the ids of its source where its data had none.</summary>
    public static EventEnvelope Complete(in EventEnvelope envelope)
    {
        // Most events without a call connection are of the resource, whose sources name none and are not worth a string.
        ReadOnlyMemory<byte> source = envelope.Source.IsEmpty ? envelope.Subject : envelope.Source;
        if (!MayNameCall(source.Span))
        {
            return envelope;
        }

        string[] parts = source.ToText()?.Split('/') ?? [];
        for (int position = 0; position + 1 < parts.Length; position++)
        {
            string id = parts[position + 1];
            if (id.Length == 0)
            {
                continue;
            }

            switch (parts[position])
            {
                case "callConnections" or "callLeg" when envelope.CallConnectionId is null:
                    return envelope with { CallConnectionId = id, IsCallInferred = true };
                case "serverCalls" when envelope.ServerCallId is null:
                    return envelope with { ServerCallId = Uri.UnescapeDataString(id), IsCallInferred = true };
                case "recordings" when envelope.ServerCallId is null && parts[parts.Length - 1] == "RecordingStateChanged" && parts.Length - position > 3:
                    return envelope with { ServerCallId = string.Join("/", parts, position + 1, parts.Length - position - 3), IsCallInferred = true };
            }
        }

        return envelope;
    }

    private static bool MayNameCall(ReadOnlySpan<byte> source) =>
        source.IndexOf("callConnections"u8) >= 0 || source.IndexOf("callLeg"u8) >= 0 || source.IndexOf("serverCalls"u8) >= 0 || source.IndexOf("recordings"u8) >= 0;
}
