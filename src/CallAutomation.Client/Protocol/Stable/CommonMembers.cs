using System.Text.Json;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The members that all kinds of event data share.</summary>
/// <remarks>
/// Read by hand: most events have no others, and a serializer would make a shape of them first, which costs as much again as the event.
/// </remarks>
internal static class CommonMembers
{
    /// <summary>The envelope with what its data says in common members.</summary>
    public static EventEnvelope Read(in EventEnvelope envelope)
    {
        Utf8JsonReader reader = JsonMembers.OpenData(envelope);
        string? callConnectionId = null;
        string? serverCallId = null;
        string? correlationId = null;
        string? operationContext = null;
        ResultInformation? resultInformation = null;

        while (reader.ReadMember())
        {
            if (reader.ValueTextEquals("callConnectionId"u8))
            {
                callConnectionId = reader.ReadText("callConnectionId");
            }
            else if (reader.ValueTextEquals("serverCallId"u8))
            {
                serverCallId = reader.ReadText("serverCallId");
            }
            else if (reader.ValueTextEquals("correlationId"u8))
            {
                correlationId = reader.ReadText("correlationId");
            }
            else if (reader.ValueTextEquals("operationContext"u8))
            {
                operationContext = reader.ReadText("operationContext");
            }
            else if (reader.ValueTextEquals("resultInformation"u8))
            {
                resultInformation = ReadResult(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return envelope with
        {
            CallConnectionId = callConnectionId,
            ServerCallId = serverCallId,
            CorrelationId = correlationId,
            OperationContext = operationContext,
            ResultInformation = resultInformation,
        };
    }

    private static ResultInformation? ReadResult(ref Utf8JsonReader reader)
    {
        if (!reader.ReadStart("resultInformation"))
        {
            return null;
        }

        int? code = null;
        int? subCode = null;
        string? message = null;
        SipDiagnosticDetails? sipDetails = null;
        SipDiagnosticDetails? q850Details = null;

        while (reader.ReadMember())
        {
            if (reader.ValueTextEquals("code"u8))
            {
                code = reader.ReadNumber("resultInformation.code");
            }
            else if (reader.ValueTextEquals("subCode"u8))
            {
                subCode = reader.ReadNumber("resultInformation.subCode");
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                message = reader.ReadText("resultInformation.message");
            }
            else if (reader.ValueTextEquals("sipDetails"u8))
            {
                sipDetails = ReadDetails(ref reader, "resultInformation.sipDetails");
            }
            else if (reader.ValueTextEquals("q850Details"u8))
            {
                q850Details = ReadDetails(ref reader, "resultInformation.q850Details");
            }
            else
            {
                reader.Skip();
            }
        }

        return new() { Code = code, SubCode = subCode, Message = message, SipDetails = sipDetails, Q850Details = q850Details };
    }

    private static SipDiagnosticDetails? ReadDetails(ref Utf8JsonReader reader, string member)
    {
        if (!reader.ReadStart(member))
        {
            return null;
        }

        int? code = null;
        string? message = null;

        while (reader.ReadMember())
        {
            if (reader.ValueTextEquals("code"u8))
            {
                code = reader.ReadNumber(member + ".code");
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                message = reader.ReadText(member + ".message");
            }
            else
            {
                reader.Skip();
            }
        }

        return new() { Code = code, Message = message };
    }
}
