using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace CallAutomation.Emulator.Security;

/// <summary>A key with which the emulator signs what it sends (RS256).</summary>
internal sealed class SigningKey
{
    /// <summary>The one algorithm in use here. It is never taken from a token: a token could choose a weaker one.</summary>
    public const string Algorithm = "RS256";

    private readonly RSA _rsa;

    private SigningKey(RSA rsa)
    {
        _rsa = rsa;
        RSAParameters parameters = rsa.ExportParameters(includePrivateParameters: false);
        string exponent = WebEncoders.Base64UrlEncode(parameters.Exponent!);
        string modulus = WebEncoders.Base64UrlEncode(parameters.Modulus!);

        // RFC 7638: the members in this order and nothing else, so that equal keys have equal ids everywhere.
        byte[] canonical = Encoding.ASCII.GetBytes($$"""{"e":"{{exponent}}","kty":"RSA","n":"{{modulus}}"}""");
        Id = WebEncoders.Base64UrlEncode(SHA256.HashData(canonical));
        Public = new JsonWebKeyBody { Kty = "RSA", Use = "sig", Alg = Algorithm, Kid = Id, N = modulus, E = exponent };
    }

    /// <summary>The <c>kid</c> of the key: its thumbprint.</summary>
    public string Id { get; }

    /// <summary>The half that everybody may know.</summary>
    public JsonWebKeyBody Public { get; }

    /// <summary>The key that is published with the emulator. Making one takes longer than starting.</summary>
    public static SigningKey Published()
    {
        using Stream resource = typeof(SigningKey).Assembly.GetManifestResourceStream("published-development-key.pem")!;
        using StreamReader reader = new(resource);
        RSA rsa = RSA.Create();
        rsa.ImportFromPem(reader.ReadToEnd());
        return new SigningKey(rsa);
    }

    public static SigningKey Generate() => new(RSA.Create(2048));

    /// <summary>Signs claims; not to be called by two at once.</summary>
    /// <param name="claims">What is signed.</param>
    /// <param name="asIf">The id of the key whose signature it pretends to be; its own when omitted.</param>
    public string Sign(TokenClaims claims, string? asIf = null)
    {
        TokenHeader header = new(Algorithm, "JWT", asIf ?? Id);
        string signed = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header, SecurityJson.Default.TokenHeader))}"
            + $".{Encode(JsonSerializer.SerializeToUtf8Bytes(claims, SecurityJson.Default.TokenClaims))}";
        byte[] signature = _rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Encode(signature)}";
    }

    private static string Encode(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
