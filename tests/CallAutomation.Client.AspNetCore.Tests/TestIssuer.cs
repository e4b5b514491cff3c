using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>An issuer of tokens: keys of its own, and the two documents it publishes, reached without any network.</summary>
internal sealed class TestIssuer(string issuer) : HttpMessageHandler
{
    private readonly List<RsaSecurityKey> _published = [NewKey("key-1")];

    public string Issuer { get; } = issuer;

    public RsaSecurityKey Key => _published[^1];

    /// <summary>Whether the documents can be obtained.</summary>
    public bool IsReachable { get; set; } = true;

    public int KeysFetched { get; private set; }

    public List<Uri> Asked { get; } = [];

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public void Publish(RsaSecurityKey key) => _published.Add(key);

    public void Withdraw(RsaSecurityKey key) => _published.Remove(key);

    /// <summary>A token as the service makes it, but for what is changed.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        DateTime now = DateTime.UtcNow;
        SecurityTokenDescriptor token = new()
        {
            Issuer = Issuer,
            Audience = Site.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            SigningCredentials = new SigningCredentials(key ?? Key, algorithm),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        if (!IsReachable)
        {
            throw new HttpRequestException("The issuer is not reachable.");
        }

        string path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("configuration", StringComparison.Ordinal))
        {
            return Json(new { issuer = Issuer, jwks_uri = new Uri(request.RequestUri, "/keys").AbsoluteUri });
        }

        if (path == "/keys")
        {
            KeysFetched++;
            return Json(new
            {
                keys = _published.Select(key =>
                {
                    RSAParameters parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
                    return new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
                }),
            });
        }

        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }

    private static Task<HttpResponseMessage> Json(object document) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new StringContent(JsonSerializer.Serialize(document)),
    });
}
