namespace CallAutomation.Client.Protocol.Preview;

/// <summary>The ids in an envelope's source, such as <c>calling/callConnections/{id}/playAudio</c>, for events whose data names no call.</summary>
/// <remarks>Read in payloads of state changes; that results of plays and invitations have sources of the same form is inferred.</remarks>
internal static class EventSource
{
    public static EventEnvelope Read(in EventEnvelope envelope)
    {
        string[] parts = (envelope.Source.ToText() ?? envelope.Subject.ToText() ?? string.Empty).Split('/');
        for (int position = 0; position + 1 < parts.Length; position++)
        {
            string id = parts[position + 1];
            if (id.Length == 0)
            {
                continue;
            }

            switch (parts[position])
            {
                case "callConnections" or "callLeg":
                    return envelope with { CallConnectionId = id, IsCallInferred = true };
                case "serverCalls":
                    return envelope with { ServerCallId = Uri.UnescapeDataString(id), IsCallInferred = true };
            }
        }

        return envelope;
    }
}
