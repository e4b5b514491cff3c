namespace CallAutomation.Emulator.Stable;

/// <summary>Playing audio, listening to answers, sending keys and holding.</summary>
internal static class StableMedia
{
    public static ServiceAnswer Play(StableRequest request)
    {
        PlayBody body = request.Read(StableJson.Relaxed.PlayBody);
        Demand.Some(body.PlaySources, "playSources");
        if (body.PlaySources!.Count > 1 && !request.Version.Has(StableVersion.V2024_09_15))
        {
            throw ServiceRefusal.BadRequest($"Several playSources need api-version {StableVersion.V2024_09_15} or later.");
        }

        MediaRequest media = new(
            StablePlaySources.Read(request, body.PlaySources, "playSources"),
            StableIdentifiers.ReadAll(body.PlayTo, "playTo"),
            body.OperationContext,
            CallbackUriFor(request, body.OperationCallbackUri));
        bool loop = body.PlayOptions is not null && Demand.Present(body.PlayOptions.Loop, "playOptions.loop");
        bool interrupt = body.InterruptCallMediaOperation == true && request.Version.Has(StableVersion.V2024_09_15);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Media.Add(new PlayOperation(leg, media, loop), interrupt);
        return ServiceAnswer.Empty(202);
    }

    public static ServiceAnswer Recognize(StableRequest request)
    {
        RecognizeBody body = request.Read(StableJson.Relaxed.RecognizeBody);
        RecognitionKind kind = StableRecognition.ReadKind(request.Version, body.RecognizeInputType);
        RecognizeOptionsBody options = Demand.Present(body.RecognizeOptions, "recognizeOptions");
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
        return ServiceAnswer.Empty(202);
    }

    public static ServiceAnswer CancelAll(StableRequest request)
    {
        request.ConnectedLeg().Media.CancelAll();
        return ServiceAnswer.Empty(202);
    }

    public static ServiceAnswer StartTones(StableRequest request)
    {
        ToneListeningBody body = request.Read(StableJson.Relaxed.ToneListeningBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        Uri? callbackUri = CallbackUriFor(request, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Tones.Start(leg, target, body.OperationContext, callbackUri);
        return ServiceAnswer.Empty(200);
    }

    public static ServiceAnswer StopTones(StableRequest request)
    {
        ToneListeningBody body = request.Read(StableJson.Relaxed.ToneListeningBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        Uri? callbackUri = CallbackUriFor(request, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Tones.Stop(leg, target, body.OperationContext, callbackUri);
        return ServiceAnswer.Empty(200);
    }

    public static ServiceAnswer SendTones(StableRequest request)
    {
        SendDtmfTonesBody body = request.Read(StableJson.Relaxed.SendDtmfTonesBody);
        string[] tones = [.. Demand.Some(body.Tones, "tones").Select(tone => StableRecognition.ReadTone(tone, "tones"))];
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ToneSending.Send(request.ConnectedLeg(), target, tones, reply);
        return ServiceAnswer.Json(202, new OperationAnswer(body.OperationContext), StableJson.Relaxed.OperationAnswer);
    }

    public static ServiceAnswer Hold(StableRequest request)
    {
        HoldBody body = request.Read(StableJson.Relaxed.HoldBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        AudioSource? music = body.PlaySourceInfo is null ? null : StablePlaySources.Read(request, [body.PlaySourceInfo], "playSourceInfo").Single();
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.Holds.Hold(leg, target, music, reply);
        return ServiceAnswer.Empty(200);
    }

    public static ServiceAnswer Unhold(StableRequest request)
    {
        HoldBody body = request.Read(StableJson.Relaxed.HoldBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        ApplicationLeg leg = request.ConnectedLeg();
        if (leg.Conversation.Find(target) is null)
        {
            throw ServiceRefusal.NotFound("The participant is not in the call.");
        }

        leg.Holds.Unhold(leg, target);
        return ServiceAnswer.Empty(200);
    }

    private static Uri? CallbackUriFor(StableRequest request, string? operationCallbackUri) =>
        request.Version.Has(StableVersion.V2023_10_15) ? Demand.OptionalWebAddress(operationCallbackUri, "operationCallbackUri") : null;
}
