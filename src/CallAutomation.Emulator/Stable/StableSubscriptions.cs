using System.Text.Json;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>Media streaming and transcription: what an application has sent to a socket of its own.</summary>
internal static class StableSubscriptions
{
    /// <summary>What the options of a call ask for, or null where they ask for nothing or the version does not know them.</summary>
    public static SocketSubscriptionTraits? ReadAudio(StableRequest request, MediaStreamingOptionsBody? options, string id)
    {
        if (options is null || !request.Version.Has(StableVersion.V2025_05_15))
        {
            return null;
        }

        NeedWebSocket(options.TransportType, "mediaStreamingOptions.transportType");
        if (Require.Text(options.AudioChannelType, "mediaStreamingOptions.audioChannelType") is not ("mixed" or "unmixed"))
        {
            throw ServiceRefusal.BadRequest("mediaStreamingOptions.audioChannelType is mixed or unmixed.");
        }

        return new SocketSubscriptionTraits(
            SubscribedContent.Audio, id, SocketAddress(options.TransportUrl, "mediaStreamingOptions.transportUrl"), options.StartMediaStreaming == true);
    }

    /// <inheritdoc cref="ReadAudio"/>
    public static SocketSubscriptionTraits? ReadTranscription(StableRequest request, TranscriptionOptionsBody? options)
    {
        if (options is null || !request.Version.Has(StableVersion.V2025_05_15))
        {
            return null;
        }

        NeedWebSocket(options.TransportType, "transcriptionOptions.transportType");
        return new SocketSubscriptionTraits(
            SubscribedContent.Transcription,
            request.Services.NewId(),
            SocketAddress(options.TransportUrl, "transcriptionOptions.transportUrl"),
            options.StartTranscription == true,
            Require.Text(options.Locale, "transcriptionOptions.locale"),
            options.EnableIntermediateResults == true);
    }

    public static ServiceResponse StartAudio(StableRequest request)
    {
        SubscriptionRequestBody body = request.Read(StableJson.Relaxed.SubscriptionRequestBody);
        Audio(request).Start(request.ReplyTo(body.OperationContext, body.OperationCallbackUri), locale: null);
        return ServiceResponse.Empty(202);
    }

    public static ServiceResponse StopAudio(StableRequest request)
    {
        SubscriptionRequestBody body = request.Read(StableJson.Relaxed.SubscriptionRequestBody);
        Audio(request).Stop(request.ReplyTo(body.OperationContext, body.OperationCallbackUri));
        return ServiceResponse.Empty(202);
    }

    public static ServiceResponse StartTranscription(StableRequest request)
    {
        SubscriptionRequestBody body = request.Read(StableJson.Relaxed.SubscriptionRequestBody);
        SocketSubscription transcription = Transcription(request);
        transcription.Start(request.ReplyTo(body.OperationContext, body.OperationCallbackUri), body.Locale);
        return Accepted(body, transcription);
    }

    public static ServiceResponse StopTranscription(StableRequest request)
    {
        SubscriptionRequestBody body = request.Read(StableJson.Relaxed.SubscriptionRequestBody);
        SocketSubscription transcription = Transcription(request);
        transcription.Stop(request.ReplyTo(body.OperationContext, body.OperationCallbackUri));
        return Accepted(body, transcription);
    }

    public static ServiceResponse UpdateTranscription(StableRequest request)
    {
        SubscriptionRequestBody body = request.Read(StableJson.Relaxed.SubscriptionRequestBody);
        Transcription(request).Update(request.ReplyTo(body.OperationContext, body.OperationCallbackUri), Require.Text(body.Locale, "locale"));
        return ServiceResponse.Empty(202);
    }

    /// <summary>The subscription to sound, as the answers that make a call have it and as a read call has it.</summary>
    public static MediaStreamingSubscriptionBody DescribeAudio(ApplicationLeg leg, bool isRead) =>
        leg.AudioSubscription is SocketSubscription audio ? new MediaStreamingSubscriptionBody(audio.Traits.Id, State(audio), ["audio"])
        : isRead ? new MediaStreamingSubscriptionBody(null, "disabled", null)
        : new MediaStreamingSubscriptionBody(leg.Traits.MediaStreamingSubscriptionId, "disabled", ["audio"]);

    /// <summary>The subscription to words, which only a read call has. The language it names changed its meaning with 2026-03-12.</summary>
    public static TranscriptionSubscriptionBody DescribeTranscription(ApplicationLeg leg, StableVersion version) =>
        leg.TranscriptionSubscription is not SocketSubscription words ? new TranscriptionSubscriptionBody(null, "disabled", [], null)
        : new TranscriptionSubscriptionBody(
            words.Traits.Id,
            State(words),
            words.Traits.HasIntermediateResults ? ["final", "intermediate"] : ["final"],
            version.Has(StableVersion.V2026_03_12) ? words.Locale : words.Traits.Locale);

    /// <summary>Writes the member that only an event about a subscription has.</summary>
    public static void WriteUpdate(Utf8JsonWriter writer, SubscribedContent content, string eventName, string details)
    {
        bool isAudio = content == SubscribedContent.Audio;
        string status = char.ToLowerInvariant(eventName[0]) + eventName[1..];
        writer.WriteStartObject(isAudio ? "mediaStreamingUpdate" : "transcriptionUpdate");
        if (isAudio)
        {
            writer.WriteString("contentType", "Audio");
        }

        writer.WriteString(isAudio ? "mediaStreamingStatus" : "transcriptionStatus", status);
        writer.WriteString(isAudio ? "mediaStreamingStatusDetails" : "transcriptionStatusDetails", details);
        writer.WriteEndObject();
    }

    public static string NameOf(SubscribedContent content, SubscriptionChange change) =>
        (content == SubscribedContent.Audio ? "MediaStreaming" : "Transcription") + change;

    private static ServiceResponse Accepted(SubscriptionRequestBody body, SocketSubscription transcription) => ServiceResponse.Json(
        202, new SubscriptionAnswer(body.OperationContext, transcription.Traits.Id), StableJson.Relaxed.SubscriptionAnswer);

    private static string State(SocketSubscription subscription) => subscription.IsActive ? "active" : "inactive";

    private static SocketSubscription Audio(StableRequest request) => request.ConnectedLeg().AudioSubscription
        ?? throw ServiceRefusal.BadRequest("The call was made without mediaStreamingOptions.");

    private static SocketSubscription Transcription(StableRequest request) => request.ConnectedLeg().TranscriptionSubscription
        ?? throw ServiceRefusal.BadRequest("The call was made without transcriptionOptions.");

    private static void NeedWebSocket(string? transportType, string field)
    {
        if (Require.Text(transportType, field) != "websocket")
        {
            throw ServiceRefusal.BadRequest($"{field} is websocket.");
        }
    }

    private static Uri? SocketAddress(string? value, string field) =>
        value is null ? null
        : Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address.Scheme is "wss" or "ws" ? address
        : throw ServiceRefusal.BadRequest($"{field} must be an absolute address of a web socket, wss://…");
}
