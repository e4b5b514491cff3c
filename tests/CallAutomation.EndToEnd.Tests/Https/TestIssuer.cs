using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Core;

namespace CallAutomation.EndToEnd.Tests.Https;

/// <summary>A token issuer in the place of Microsoft Entra ID, and a credential of the shape that Azure.Identity's have.</summary>
internal sealed class TestIssuer(string name) : TokenCredential, IDisposable
{
    private readonly RSA _key = RSA.Create(2048);

    public List<string> Scopes { get; } = [];

    /// <summary>The public half, as the emulator takes it.</summary>
    public string Keys
    {
        get
        {
            RSAParameters key = _key.ExportParameters(includePrivateParameters: false);
            return $$"""{"keys":[{"kty":"RSA","kid":"tests","alg":"RS256","n":"{{Base64Url(key.Modulus!)}}","e":"{{Base64Url(key.Exponent!)}}"}]}""";
        }
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes.AddRange(requestContext.Scopes);
        DateTimeOffset expiry = DateTimeOffset.UtcNow.AddHours(1);
        string claims = JsonSerializer.Serialize(new { iss = name, aud = "https://communication.azure.com", exp = expiry.ToUnixTimeSeconds() });
        string signed = $"{Base64Url("""{"alg":"RS256","typ":"JWT","kid":"tests"}"""u8)}.{Base64Url(Encoding.UTF8.GetBytes(claims))}";
        return new AccessToken($"{signed}.{Base64Url(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}", expiry);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));

    public void Dispose() => _key.Dispose();

    private static string Base64Url(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
