using System.Text.Json.Serialization;

namespace CallAutomation.Emulator.Security;

/// <summary>The shapes of tokens, keys and the documents that publish them, spelled as their standards spell them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(JsonWebKeySetBody))]
[JsonSerializable(typeof(OpenIdConfigurationBody))]
internal sealed partial class SecurityJson : JsonSerializerContext;

internal sealed record TokenHeader(string Alg, string Typ, string Kid);

internal sealed record TokenClaims(string Iss, string Aud, long Iat, long Nbf, long Exp);

internal sealed record JsonWebKeySetBody(IReadOnlyList<JsonWebKeyBody>? Keys);

internal sealed record JsonWebKeyBody
{
    public string? Kty { get; init; }

    public string? Use { get; init; }

    public string? Alg { get; init; }

    public string? Kid { get; init; }

    public string? N { get; init; }

    public string? E { get; init; }
}

internal sealed record OpenIdConfigurationBody
{
    public required string Issuer { get; init; }

    public required string JwksUri { get; init; }

    public required IReadOnlyList<string> IdTokenSigningAlgValuesSupported { get; init; }

    public required IReadOnlyList<string> ClaimsSupported { get; init; }
}
