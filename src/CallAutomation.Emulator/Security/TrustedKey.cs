using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace CallAutomation.Emulator.Security;

/// <summary>A public key that somebody said to trust.</summary>
internal sealed record TrustedKey(string? Id, RSAParameters Parameters)
{
    private const int FewestBits = 2048;

    public static IReadOnlyList<TrustedKey> ReadAll(string jsonWebKeySet, string parameter)
    {
        JsonWebKeySetBody? set;
        try
        {
            set = JsonSerializer.Deserialize(jsonWebKeySet, SecurityJson.Default.JsonWebKeySetBody);
        }
        catch (JsonException malformed)
        {
            throw new ArgumentException("The keys are not a JSON Web Key Set, which is an object with an array 'keys'.", parameter, malformed);
        }

        TrustedKey[] keys = [.. (set?.Keys ?? []).Where(IsForSigning).Select(Read).OfType<TrustedKey>()];
        return keys.Length > 0 ? keys : throw new ArgumentException("The key set has no RSA key of 2048 bits or more that is meant for RS256.", parameter);
    }

    public bool Signed(ReceivedToken token)
    {
        using RSA rsa = RSA.Create(Parameters);
        return token.IsSignedWith(rsa);
    }

    private static bool IsForSigning(JsonWebKeyBody key) =>
        key is { Kty: "RSA", N: not null, E: not null, Use: null or "sig", Alg: null or SigningKey.Algorithm };

    private static TrustedKey? Read(JsonWebKeyBody key)
    {
        try
        {
            RSAParameters parameters = new() { Modulus = WebEncoders.Base64UrlDecode(key.N!), Exponent = WebEncoders.Base64UrlDecode(key.E!) };
            using RSA usable = RSA.Create(parameters);
            return usable.KeySize < FewestBits ? null : new TrustedKey(key.Kid, parameters);
        }
        catch (Exception malformed) when (malformed is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
