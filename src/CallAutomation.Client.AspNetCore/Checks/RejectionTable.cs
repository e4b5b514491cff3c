using static CallAutomation.Client.AspNetCore.CallbackRejection;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>What each rejection is answered with, and said in words. None of it repeats anything that came.</summary>
internal static class RejectionTable
{
    public static (int Status, string Reason) Of(CallbackRejection rejection) => rejection switch
    {
        None => (200, ""),
        TokenMissing => (401, "The Authorization header has no bearer token."),
        TokenMalformed => (401, "The bearer token is not a JSON Web Token."),
        TokenUnsigned => (401, "The token has no signature."),
        AlgorithmNotAllowed => (401, "The token is not signed with RS256."),
        KeyUnknown => (401, "The token is signed with a key that the issuer does not publish."),
        DevelopmentKey => (401, "The token is signed with the published key of the emulator, and the configured issuer is no emulator."),
        SignatureInvalid => (401, "The signature of the token is not that of its content."),
        IssuerWrong => (401, "The token has another issuer than the configured one."),
        AudienceWrong => (401, "The token has another audience than the configured one."),
        TokenExpired => (401, "The token has expired."),
        TokenNotYetValid => (401, "The token is not valid yet."),
        TokenReused => (401, "The token came before with other events, and the configuration refuses that."),
        ApplicationWrong => (401, "The token was issued to another application than the configured one."),
        SecretMissing => (401, "The query string has no secret."),
        SecretWrong => (401, "The query string has a wrong secret."),
        KeysUnavailable => (503, "The keys of the issuer cannot be obtained at the moment."),
        MethodNotAllowed => (405, "Events come by POST."),
        ContentTypeUnsupported => (415, "Events come as application/json or application/cloudevents+json."),
        BodyTooLarge => (413, "The body is larger than allowed."),
        BodyMalformed => (400, "The body is not what the service sends."),
        OriginNotAllowed => (403, "Events are wanted from Event Grid only."),
        NoRoom => (503, "There is no room for more events at the moment."),
        Stopping => (503, "The application is stopping."),
        NotHandled => (503, "The events are not handled yet."),
        _ => throw new ArgumentOutOfRangeException(nameof(rejection), rejection, "No such rejection."),
    };
}
