using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>Playing audio, listening to answers, sending keys and holding.</summary>
internal static class StableMedia
{
    public static ServiceResponse Play(StableRequest request)
    {
        PlayBody body = request.Read(StableJson.Relaxed.PlayBody);
        Require.Some(body.PlaySources, "playSources");
        if (body.PlaySources!.Count > 1 && !request.Version.Has(StableVersion.V2024_09_15))
        {
            throw ServiceRefusal.BadRequest($"Several playSources need api-version {StableVersion.V2024_09_15} or later.");
        }

        MediaRequest media = new(
            StablePlaySources.Read(request, body.PlaySources, "playSources"),
            StableIdentifiers.ReadAll(body.PlayTo, "playTo"),
            body.OperationContext,
            CallbackUriFor(request, body.OperationCallbackUri));
        bool loop = body.PlayOptions is not null && Require.Present(body.PlayOptions.Loop, "playOptions.loop");
        bool interrupt = body.InterruptCallMediaOperation == true && request.Version.Has(StableVersion.V2024_09_15);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Media.Add(new PlayOperation(leg, media, loop), interrupt);
        return ServiceResponse.Empty(202);
    }

    public static ServiceResponse Recognize(StableRequest request)
    {
        RecognizeBody body = request.Read(StableJson.Relaxed.RecognizeBody);
        RecognitionKind kind = StableRecognition.ReadKind(request.Version, body.RecognizeInputType);
        RecognizeOptionsBody options = Require.Present(body.RecognizeOptions, "recognizeOptions");
        Identity target = StableIdentifiers.Read(options.TargetParticipant, "recognizeOptions.targetParticipant");
        ToneCollection collection = StableRecognition.Read(kind, options, target);
        IReadOnlyList<PlaySourceBody> prompts = request.Version.Has(StableVersion.V2024_09_15) && body.PlayPrompts is { Count: > 0 } several
            ? several
            : body.PlayPrompt is null ? [] : [body.PlayPrompt];
        MediaRequest media = new(
            StablePlaySources.Read(request, prompts, "playPrompts"),
            [target],
            body.OperationContext,
            CallbackUriFor(request, body.OperationCallbackUri));
        ApplicationLeg leg = request.ConnectedLeg();
        if (kind != RecognitionKind.Dtmf)
        {
            StablePlaySources.NeedSpeechService(request, leg);
        }

        leg.Media.Add(new RecognizeOperation(leg, media, collection), body.InterruptCallMediaOperation == true);
        return ServiceResponse.Empty(202);
    }

    public static ServiceResponse CancelAll(StableRequest request)
    {
        request.ConnectedLeg().Media.CancelAll();
        return ServiceResponse.Empty(202);
    }

    public static ServiceResponse StartTones(StableRequest request)
    {
        ToneListeningBody body = request.Read(StableJson.Relaxed.ToneListeningBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        Uri? callbackUri = CallbackUriFor(request, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Tones.Start(target, body.OperationContext, callbackUri);
        return ServiceResponse.Empty(200);
    }

    public static ServiceResponse StopTones(StableRequest request)
    {
        ToneListeningBody body = request.Read(StableJson.Relaxed.ToneListeningBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        Uri? callbackUri = CallbackUriFor(request, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Tones.Stop(target, body.OperationContext, callbackUri);
        return ServiceResponse.Empty(200);
    }

    public static ServiceResponse SendDtmfTones(StableRequest request)
    {
        SendDtmfTonesBody body = request.Read(StableJson.Relaxed.SendDtmfTonesBody);
        string[] tones = [.. Require.Some(body.Tones, "tones").Select(tone => StableRecognition.ReadTone(tone, "tones"))];
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ToneSending.Send(request.ConnectedLeg(), target, tones, reply);
        return ServiceResponse.Json(202, new OperationAnswer(body.OperationContext), StableJson.Relaxed.OperationAnswer);
    }

    public static ServiceResponse Hold(StableRequest request)
    {
        HoldBody body = request.Read(StableJson.Relaxed.HoldBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        AudioSource? music = body.PlaySourceInfo is null ? null : StablePlaySources.Read(request, [body.PlaySourceInfo], "playSourceInfo").Single();
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Holds.Hold(target, music, reply);
        return ServiceResponse.Empty(200);
    }

    public static ServiceResponse Unhold(StableRequest request)
    {
        HoldBody body = request.Read(StableJson.Relaxed.HoldBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        ApplicationLeg leg = request.ConnectedLeg();
        if (leg.Call.Find(target) is null)
        {
            throw ServiceRefusal.NotFound("The participant is not in the call.");
        }

        leg.Holds.Unhold(target);
        return ServiceResponse.Empty(200);
    }

    private static Uri? CallbackUriFor(StableRequest request, string? operationCallbackUri) =>
        request.Version.Has(StableVersion.V2023_10_15) ? Require.OptionalWebAddress(operationCallbackUri, "operationCallbackUri") : null;
}
