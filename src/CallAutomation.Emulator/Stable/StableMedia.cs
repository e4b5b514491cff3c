namespace CallAutomation.Emulator.Stable;

/// <summary>Playing audio and listening to keys.</summary>
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
            ReadSources(body.PlaySources, "playSources"),
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
        ReadInputType(Demand.Text(body.RecognizeInputType, "recognizeInputType"));
        RecognizeOptionsBody options = Demand.Present(body.RecognizeOptions, "recognizeOptions");
        Identity target = StableIdentifiers.Read(options.TargetParticipant, "recognizeOptions.targetParticipant");
        ToneCollection collection = ReadCollection(options, target);
        IReadOnlyList<PlaySourceBody> prompts = request.Version.Has(StableVersion.V2024_09_15) && body.PlayPrompts is { Count: > 0 } several
            ? several
            : body.PlayPrompt is null ? [] : [body.PlayPrompt];
        MediaRequest media = new(
            ReadSources(prompts, "playPrompts"),
            [target],
            body.OperationContext,
            CallbackUriFor(request, body.OperationCallbackUri));
        ApplicationLeg leg = request.ConnectedLeg();
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

    private static void ReadInputType(string inputType)
    {
        switch (inputType.ToLowerInvariant())
        {
            case "dtmf":
                return;
            case "speech" or "speechordtmf" or "choices":
                throw ServiceRefusal.NotBuilt($"recognition of the type {inputType}");
            default:
                throw ServiceRefusal.BadRequest("The field recognizeInputType must be dtmf, speech, speechOrDtmf or choices.");
        }
    }

    private static ToneCollection ReadCollection(RecognizeOptionsBody options, Identity target)
    {
        int? silence = Demand.Within(options.InitialSilenceTimeoutInSeconds, 0, 300, "recognizeOptions.initialSilenceTimeoutInSeconds");
        int? interTone = Demand.Within(options.DtmfOptions?.InterToneTimeoutInSeconds, 1, 60, "recognizeOptions.dtmfOptions.interToneTimeoutInSeconds");
        int? maximum = Demand.Within(options.DtmfOptions?.MaxTonesToCollect, 1, int.MaxValue, "recognizeOptions.dtmfOptions.maxTonesToCollect");
        string[] stopTones = [.. (options.DtmfOptions?.StopTones ?? []).Select(tone => tone is not null && Tone.IsKnown(tone)
            ? tone.ToLowerInvariant()
            : throw ServiceRefusal.BadRequest("The field recognizeOptions.dtmfOptions.stopTones holds something that is not a tone."))];
        return new ToneCollection
        {
            From = target,
            MayInterruptPrompt = options.InterruptPrompt == true,
            InitialSilence = TimeSpan.FromSeconds(silence ?? 5),
            InterToneTimeout = TimeSpan.FromSeconds(interTone ?? 2),
            MaximumTones = maximum,
            StopTones = stopTones,
        };
    }

    private static Uri[] ReadSources(IReadOnlyList<PlaySourceBody> sources, string field) =>
        [.. sources.Select((source, index) => ReadSource(source, $"{field}[{index}]"))];

    private static Uri ReadSource(PlaySourceBody? source, string field)
    {
        Demand.Present(source, field);
        string kind = Demand.Text(source.Kind, $"{field}.kind").ToLowerInvariant();
        return kind switch
        {
            "file" => Demand.WebAddress(Demand.Present(source.File, $"{field}.file").Uri, $"{field}.file.uri"),
            "text" or "ssml" => throw ServiceRefusal.NotBuilt($"play sources of the kind {kind}"),
            _ => throw ServiceRefusal.BadRequest($"The field {field}.kind must be file, text or ssml."),
        };
    }

    private static Uri? CallbackUriFor(StableRequest request, string? operationCallbackUri) =>
        request.Version.Has(StableVersion.V2023_10_15) ? Demand.OptionalWebAddress(operationCallbackUri, "operationCallbackUri") : null;
}
