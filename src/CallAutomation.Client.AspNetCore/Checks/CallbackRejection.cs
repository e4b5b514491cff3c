namespace CallAutomation.Client.AspNetCore;

/// <summary>Why a request was not accepted.</summary>
public enum CallbackRejection
{
    /// <summary>It was accepted.</summary>
    None,

    /// <summary>There is no bearer token.</summary>
    TokenMissing,

    /// <summary>What should be a token is none: it was cut, or is something else.</summary>
    TokenMalformed,

    /// <summary>The token has no signature.</summary>
    TokenUnsigned,

    /// <summary>The token is signed in another way than RS256.</summary>
    AlgorithmNotAllowed,

    /// <summary>The issuer publishes no such key: another one signed, or an old key that was withdrawn.</summary>
    KeyUnknown,

    /// <summary>The token is signed with the published key of the emulator, which is no issuer here.</summary>
    DevelopmentKey,

    /// <summary>The signature does not fit: the token was changed.</summary>
    SignatureInvalid,

    /// <summary>Another issuer made the token.</summary>
    IssuerWrong,

    /// <summary>The token is for another resource.</summary>
    AudienceWrong,

    /// <summary>The token was valid once.</summary>
    TokenExpired,

    /// <summary>The token is not valid yet; look at the clocks.</summary>
    TokenNotYetValid,

    /// <summary>The token came before with other events, and reuse is refused.</summary>
    TokenReused,

    /// <summary>The token of Microsoft Entra ID is for another application than Event Grid.</summary>
    ApplicationWrong,

    /// <summary>The query string has no secret.</summary>
    SecretMissing,

    /// <summary>The query string has another secret.</summary>
    SecretWrong,

    /// <summary>The keys of the issuer cannot be obtained, so nothing can be said of the token. The sender is asked to try again.</summary>
    KeysUnavailable,

    /// <summary>The method is not the one by which events come. At a mapped endpoint routing answers that before it comes to this.</summary>
    MethodNotAllowed,

    /// <summary>The body is not said to be JSON.</summary>
    ContentTypeUnsupported,

    /// <summary>The body is too large.</summary>
    BodyTooLarge,

    /// <summary>The body is not what the service sends.</summary>
    BodyMalformed,

    /// <summary>Somebody who is not Event Grid asks for events, or names an address elsewhere.</summary>
    OriginNotAllowed,

    /// <summary>The hub is full. The sender is asked to try again.</summary>
    NoRoom,

    /// <summary>The application stops. The sender is asked to try again.</summary>
    Stopping,

    /// <summary>Handlers failed or took too long. The sender is asked to try again.</summary>
    NotHandled,
}
