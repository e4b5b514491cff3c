using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>Whether a bearer token is one of an issuer, for this application, and valid now.</summary>
internal sealed class TokenCheck
{
    private const string DevelopmentKeyId = "NX6r4Pt8jvqtT2AkeBOcmDfrBk2-yReZTiOam1uGRrg";

    /// <summary>Tokens of the service have some 800 characters, those of Entra ID up to a few thousand.</summary>
    private const int LongestToken = 16 * 1024;

    private readonly JsonWebTokenHandler _library = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly string[] _issuers;
    private readonly string[] _audiences;
    private readonly string? _applicationId;
    private readonly bool _isEmulator;
    private readonly TimeSpan _clockSkew;

    public TokenCheck(IssuerKeys keys, string[] issuers, string[] audiences, TimeSpan clockSkew, bool isEmulator = false, string? applicationId = null)
    {
        Keys = keys;
        _issuers = issuers;
        _audiences = audiences;
        _clockSkew = clockSkew;
        _isEmulator = isEmulator;
        _applicationId = applicationId;
    }

    public IssuerKeys Keys { get; }

    /// <summary>Judges an Authorization header.</summary>
    public async ValueTask<CallbackRejection> CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (BearerOf(authorization) is not { Length: > 0 } encoded)
        {
            return CallbackRejection.TokenMissing;
        }

        if (encoded.Length > LongestToken || !TryRead(encoded, out JsonWebToken? token))
        {
            return CallbackRejection.TokenMalformed;
        }

        // The header is the attacker's: what it says about the algorithm only decides whether the token is looked at.
        if (token.Alg == SecurityAlgorithms.None)
        {
            return CallbackRejection.TokenUnsigned;
        }

        if (token.Alg != SecurityAlgorithms.RsaSha256)
        {
            return CallbackRejection.AlgorithmNotAllowed;
        }

        if (token.EncodedSignature.Length == 0)
        {
            return CallbackRejection.TokenUnsigned;
        }

        if (string.IsNullOrEmpty(token.Kid))
        {
            return CallbackRejection.KeyUnknown;
        }

        if (token.Kid == DevelopmentKeyId && !_isEmulator)
        {
            return CallbackRejection.DevelopmentKey;
        }

        (SecurityKey? key, CallbackRejection rejection) = await Keys.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false);
        return key is null ? rejection : await ValidateAsync(token, key).ConfigureAwait(false);
    }

    /// <summary>The token of an Authorization header; null where there is none.</summary>
    public static string? BearerOf(string? authorization)
    {
        const string Scheme = "Bearer ";
        return authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? authorization[Scheme.Length..].Trim() : null;
    }

    private static bool TryRead(string encoded, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JsonWebToken? token)
    {
        try
        {
            token = new JsonWebToken(encoded);
            return !token.IsEncrypted && token.Alg.Length > 0;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or FormatException)
        {
            token = null;
            return false;
        }
    }

    private async ValueTask<CallbackRejection> ValidateAsync(JsonWebToken token, SecurityKey key)
    {
        TokenValidationResult result = await _library.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidIssuers = Issuers(),
            ValidAudiences = _audiences,
            ClockSkew = _clockSkew,
            LogValidationExceptions = false,
        }).ConfigureAwait(false);
        if (!result.IsValid)
        {
            return result.Exception switch
            {
                SecurityTokenExpiredException => CallbackRejection.TokenExpired,
                SecurityTokenNotYetValidException => CallbackRejection.TokenNotYetValid,
                SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => CallbackRejection.TokenMalformed,
                SecurityTokenInvalidAudienceException => CallbackRejection.AudienceWrong,
                SecurityTokenInvalidIssuerException => CallbackRejection.IssuerWrong,
                SecurityTokenSignatureKeyNotFoundException => CallbackRejection.KeyUnknown,
                SecurityTokenInvalidAlgorithmException => CallbackRejection.AlgorithmNotAllowed,
                _ => CallbackRejection.SignatureInvalid,
            };
        }

        return _applicationId is null || IsOf(token, "azp") || IsOf(token, "appid") ? CallbackRejection.None : CallbackRejection.ApplicationWrong;
    }

    /// <summary>An emulator may be asked at another name than its own: localhost, or that of its container.</summary>
    private string[] Issuers() => _isEmulator && Keys.Issuer is { Length: > 0 } own ? [.. _issuers, own] : _issuers;

    private bool IsOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out string? application) && string.Equals(application, _applicationId, StringComparison.OrdinalIgnoreCase);
}
