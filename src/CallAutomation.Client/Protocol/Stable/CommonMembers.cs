using System.Text.Json;
using CallAutomation.Client.Events;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The members that all kinds of event data share, also those this library does not know.</summary>
/// <remarks>
/// Read by hand: most events have no others, and a serializer would make a shape of them first, which costs as much again as the event.
/// </remarks>
internal static class CommonMembers
{
    /// <summary>The envelope with what its data says in common members.</summary>
    public static EventEnvelope Read(in EventEnvelope envelope)
    {
        Utf8JsonReader reader = envelope.OpenData();
        string? callConnectionId = null;
        string? serverCallId = null;
        string? correlationId = null;
        string? operationContext = null;
        ResultInformation? resultInformation = null;
        string? apiVersion = null;

        while (reader.ReadMember())
        {
            if (reader.Is("callConnectionId"u8))
            {
                callConnectionId = reader.ReadText();
            }
            else if (reader.Is("serverCallId"u8))
            {
                serverCallId = reader.ReadText();
            }
            else if (reader.Is("correlationId"u8))
            {
                correlationId = reader.ReadText();
            }
            else if (reader.Is("operationContext"u8))
            {
                operationContext = reader.ReadText();
            }
            else if (reader.Is("resultInformation"u8))
            {
                resultInformation = ReadResult(ref reader);
            }
            else if (reader.Is("version"u8))
            {
                apiVersion = ReadVersion(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        EventEnvelope read = envelope with
        {
            CallConnectionId = callConnectionId,
            ServerCallId = serverCallId,
            CorrelationId = correlationId,
            OperationContext = operationContext,
            ResultInformation = resultInformation,
            ApiVersion = apiVersion,
        };
        return callConnectionId is null || serverCallId is null ? EnvelopeSource.Complete(read) : read;
    }

    /// <summary>The same of an event whose data may be anything.</summary>
    public static EventEnvelope ReadAny(in EventEnvelope envelope) => envelope.HasData ? Read(envelope) : EnvelopeSource.Complete(envelope);

    /// <summary>A version we know is not read into a new string each time.</summary>
    private static string? ReadVersion(ref Utf8JsonReader reader)
    {
        Utf8JsonReader value = reader;
        value.Read();
        if (value.TokenType == JsonTokenType.String && !value.ValueIsEscaped && VersionText.Find(value.ValueSpan) is { } known)
        {
            reader = value;
            return known;
        }

        return reader.ReadText();
    }

    private static ResultInformation? ReadResult(ref Utf8JsonReader reader)
    {
        if (!reader.ReadStart())
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
            if (reader.Is("code"u8))
            {
                code = reader.ReadNumber();
            }
            else if (reader.Is("subCode"u8))
            {
                subCode = reader.ReadNumber();
            }
            else if (reader.Is("message"u8))
            {
                message = reader.ReadText();
            }
            else if (reader.Is("sipDetails"u8))
            {
                sipDetails = ReadDetails(ref reader);
            }
            else if (reader.Is("q850Details"u8))
            {
                q850Details = ReadDetails(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new() { Code = code, SubCode = subCode, Message = message, SipDetails = sipDetails, Q850Details = q850Details };
    }

    private static SipDiagnosticDetails? ReadDetails(ref Utf8JsonReader reader)
    {
        if (!reader.ReadStart())
        {
            return null;
        }

        int? code = null;
        string? message = null;

        while (reader.ReadMember())
        {
            if (reader.Is("code"u8))
            {
                code = reader.ReadNumber();
            }
            else if (reader.Is("message"u8))
            {
                message = reader.ReadText();
            }
            else
            {
                reader.Skip();
            }
        }

        return new() { Code = code, Message = message };
    }
}
