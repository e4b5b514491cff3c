using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>Playing audio, from inside and from outside a call.</summary>
internal static class PreviewMedia
{
    public static ServiceResponse Play(PreviewRequest request)
    {
        PlayAudioBody body = request.Read(PreviewJson.Relaxed.PlayAudioBody);
        Uri audio = Require.WebAddress(body.AudioFileUri, "audioFileUri");
        Uri? callbackUri = request.OptionalCallbackUri(body.CallbackUri);
        return Play(request, request.ConnectedLeg(), body, audio, callbackUri);
    }

    public static ServiceResponse PlayFromOutside(PreviewRequest request)
    {
        PlayAudioBody body = request.Read(PreviewJson.Relaxed.PlayAudioBody);
        Uri audio = Require.WebAddress(body.AudioFileUri, "audioFileUri");
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        return Play(request, request.OutsideLeg(callbackUri), body, audio, callbackUri);
    }

    public static ServiceResponse CancelAll(PreviewRequest request)
    {
        string? context = request.HasBody ? request.Read(PreviewJson.Relaxed.CancelAllMediaOperationsBody).OperationContext : null;
        request.ConnectedLeg().Media.CancelAll();
        return Describe(200, request, "completed", context);
    }

    private static ServiceResponse Play(PreviewRequest request, ApplicationLeg leg, PlayAudioBody body, Uri audio, Uri? callbackUri)
    {
        MediaRequest media = new([new AudioFile(audio, AudioFormats.TelephoneWav)], [], body.OperationContext, callbackUri);
        leg.Media.Add(new PlayOperation(leg, media, body.Loop == true), interrupt: false);
        return Describe(202, request, "running", body.OperationContext);
    }

    private static ServiceResponse Describe(int status, PreviewRequest request, string state, string? context) =>
        ServiceResponse.Json(status, new OperationAnswer(request.Services.NewId(), state, context), PreviewJson.Relaxed.OperationAnswer);
}
