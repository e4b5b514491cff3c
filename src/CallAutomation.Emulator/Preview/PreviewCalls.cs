using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>Making, joining and ending calls.</summary>
internal static class PreviewCalls
{
    public static ServiceResponse Create(PreviewRequest request)
    {
        CreateCallBody body = request.Read(PreviewJson.Relaxed.CreateCallBody);
        Identity source = PreviewIdentifiers.Read(body.Source, "source");
        IReadOnlyList<Identity> targets = PreviewIdentifiers.ReadAll(Require.Some(body.Targets, "targets"), "targets");
        string? callerId = PreviewIdentifiers.ReadCallerId(body.AlternateCallerId, targets, "targets");
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        CheckMedia(body.RequestedMediaTypes);

        ApplicationLeg leg = request.Hold(request.Exchange.CreateCall(Traits(request, LegOrigin.Created, callbackUri, source, body.RequestedCallEvents) with
        {
            Targets = targets,
            SourceCallerIdNumber = callerId,
        }));
        leg.Begin();
        return Describe(201, leg);
    }

    public static ServiceResponse Join(PreviewRequest request)
    {
        JoinCallBody body = request.Read(PreviewJson.Relaxed.JoinCallBody);
        Identity source = PreviewIdentifiers.Read(body.Source, "source");
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        CheckMedia(body.RequestedMediaTypes);
        Call call = request.FindCall()
            ?? (IsGroup(request) ? request.Exchange.OpenGroup(request.CallId) : throw PreviewRefusals.CannotJoin());

        ApplicationLeg leg = request.Hold(request.Exchange.Connect(call, Traits(request, LegOrigin.Joined, callbackUri, source, body.RequestedCallEvents)));
        leg.Begin();
        return Describe(202, leg);
    }

    public static ServiceResponse HangUp(PreviewRequest request)
    {
        request.Leg().HangUp(everybody: false);
        return ServiceResponse.Empty(202);
    }

    /// <summary>Whoever joins a group that nobody is in begins it.</summary>
    private static bool IsGroup(PreviewRequest request) => Guid.TryParse(request.CallId, out _);

    private static ApplicationLegTraits Traits(PreviewRequest request, LegOrigin origin, Uri callbackUri, Identity source, IReadOnlyList<string>? events)
    {
        PreviewSubscriptions subscriptions = new(events ?? []);
        return new ApplicationLegTraits
        {
            Id = request.Services.NewId(),
            Origin = origin,
            EventWriter = new PreviewEventWriter(subscriptions),
            CallbackUri = callbackUri,
            Targets = [],
            Source = source,
            HearsAllTones = subscriptions.HasTones,
        };
    }

    private static void CheckMedia(IReadOnlyList<string>? types)
    {
        if ((types ?? []).Any(type => !type.Equals("audio", StringComparison.OrdinalIgnoreCase) && !type.Equals("video", StringComparison.OrdinalIgnoreCase)))
        {
            throw ServiceRefusal.BadRequest("The field requestedMediaTypes knows audio and video.");
        }
    }

    private static ServiceResponse Describe(int status, ApplicationLeg leg) =>
        ServiceResponse.Json(status, new CallConnectionAnswer(leg.Id), PreviewJson.Relaxed.CallConnectionAnswer);
}
