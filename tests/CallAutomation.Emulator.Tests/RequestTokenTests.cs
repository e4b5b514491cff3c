using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Emulator.Tests;

public class RequestTokenTests
{
    private const string Issuer = "https://issuer.example/tenant";
    private const string Audience = "https://communication.azure.com/";

    // Making a key takes a good part of a second, and one serves all.
    private static readonly RSA s_rsa = RSA.Create(2048);

    private readonly DateTime _now = DateTime.UtcNow;

    [Fact]
    public async Task Tokens_are_refused_where_no_issuer_is_trusted()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await SendAsync(stage, Token());

        reply.Status.Should().Be(401);
        reply.ErrorMessage.Should().Contain("test issuer").And.Contain("access key");
    }

    [Theory]
    [InlineData(Audience)]
    [InlineData("https://communication.azure.com")]
    public async Task A_token_of_the_test_issuer_opens_the_door(string audience)
    {
        await using WireStage stage = await TrustingStageAsync();

        (await SendAsync(stage, Token(audience: audience))).Status.Should().Be(404, "there is no such call, and the door is behind us");
    }

    [Fact]
    public async Task The_access_key_works_beside_tokens()
    {
        await using WireStage stage = await TrustingStageAsync();

        (await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_token_is_accepted_up_to_five_minutes_before_and_after_its_life()
    {
        await using WireStage stage = await TrustingStageAsync();

        (await SendAsync(stage, Token(from: _now.AddMinutes(4), to: _now.AddHours(1)))).Status.Should().Be(404);
        (await SendAsync(stage, Token(from: _now.AddMinutes(6), to: _now.AddHours(1)))).ErrorMessage.Should().Contain("nbf");
        (await SendAsync(stage, Token(from: _now.AddHours(-1), to: _now.AddMinutes(-4)))).Status.Should().Be(404);
        (await SendAsync(stage, Token(from: _now.AddHours(-1), to: _now.AddMinutes(-6)))).ErrorMessage.Should().Contain("exp");
    }

    [Theory]
    [InlineData("https://somebody.example/", Audience, "iss")]
    [InlineData(Issuer, "https://management.azure.com/", "aud")]
    public async Task A_token_for_somebody_else_or_from_somebody_else_is_refused(string issuer, string audience, string claim)
    {
        await using WireStage stage = await TrustingStageAsync();

        Reply reply = await SendAsync(stage, Token(issuer, audience));

        reply.Status.Should().Be(401);
        reply.ErrorMessage.Should().Contain($"({claim})");
    }

    [Fact]
    public async Task Several_audiences_may_be_named_and_ours_is_enough()
    {
        await using WireStage stage = await TrustingStageAsync();

        (await SendAsync(stage, Sign($$"""{"iss":"{{Issuer}}","aud":["https://other.example",17,"{{Audience}}"],"exp":4102444800.5}"""))).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("""{"iss":"https://issuer.example/tenant","aud":"https://communication.azure.com"}""")]
    [InlineData("""{"iss":"https://issuer.example/tenant","aud":"https://communication.azure.com","exp":"4102444800"}""")]
    [InlineData("""{"iss":"https://issuer.example/tenant","aud":{},"exp":4102444800}""")]
    [InlineData("""{"iss":17,"aud":"https://communication.azure.com","exp":4102444800}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Claims_that_are_missing_or_strange_are_refused(string claims)
    {
        await using WireStage stage = await TrustingStageAsync();

        (await SendAsync(stage, Sign(claims))).Status.Should().Be(401);
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_is_refused()
    {
        await using WireStage stage = await TrustingStageAsync();
        using RSA other = RSA.Create(2048);

        (await SendAsync(stage, Token(key: other))).ErrorMessage.Should().Contain("not signed with a key");
    }

    [Fact]
    public async Task A_token_that_was_changed_is_refused()
    {
        await using WireStage stage = await TrustingStageAsync();
        string[] parts = Token(Issuer, "https://management.azure.com/").Split('.');
        string claims = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("management", "communication", StringComparison.Ordinal));

        (await SendAsync(stage, $"{parts[0]}.{claims}.{parts[2]}")).ErrorMessage.Should().Contain("not signed with a key");
    }

    [Theory]
    [InlineData("""{"alg":"none"}""")]
    [InlineData("""{"alg":"HS256","kid":"k1"}""")]
    [InlineData("""{"alg":"RS256","kid":"k1","crit":["exp"]}""")]
    [InlineData("""{"kid":"k1"}""")]
    [InlineData("17")]
    public async Task A_token_does_not_choose_how_it_is_checked(string header)
    {
        await using WireStage stage = await TrustingStageAsync();
        string valid = $$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","exp":4102444800}""";

        (await SendAsync(stage, Sign(valid, header))).Status.Should().Be(401);
        (await SendAsync(stage, Sign(valid, header).Split('.')[0] + "." + Base64UrlEncoder.Encode(valid) + ".")).Status.Should().Be(401);
    }

    [Fact]
    public async Task The_public_key_used_as_a_secret_opens_nothing()
    {
        await using WireStage stage = await TrustingStageAsync();
        string signed = Base64UrlEncoder.Encode("""{"alg":"HS256","typ":"JWT","kid":"k1"}""")
            + "." + Base64UrlEncoder.Encode($$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","exp":4102444800}""");
        string forged = Base64UrlEncoder.Encode(HMACSHA256.HashData(s_rsa.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed)));

        (await SendAsync(stage, $"{signed}.{forged}")).Status.Should().Be(401);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("e30.e30.%%%")]
    public async Task What_is_no_token_is_refused_and_not_repeated(string text)
    {
        await using WireStage stage = await TrustingStageAsync();

        Reply reply = await SendAsync(stage, text);

        reply.Status.Should().Be(401);
        if (text.Length > 2)
        {
            reply.ErrorMessage.Should().NotContain(text);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","n":"%%%","e":"AQAB"}]}""")]
    public void An_issuer_without_a_usable_key_is_a_mistake(string keys)
    {
        Action create = () => _ = new TestTokenIssuer(Issuer, keys);

        create.Should().Throw<ArgumentException>().WithParameterName("jsonWebKeySet");
    }

    private Task<WireStage> TrustingStageAsync()
    {
        JsonWebKey key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(s_rsa.ExportParameters(false)) { KeyId = "k1" });
        string keys = $$"""{"keys":[{"kty":"EC","crv":"P-256","x":"","y":""},{"kty":"RSA","use":"sig","kid":"k1","n":"{{key.N}}","e":"{{key.E}}","x5t":"ignored"}]}""";
        return WireStage.StartAsync(options => options.TokenIssuer = new TestTokenIssuer(Issuer, keys));
    }

    private static Task<Reply> SendAsync(WireStage stage, string token) =>
        stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x", sign: false, change: request =>
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token));

    private string Token(string issuer = Issuer, string audience = Audience, DateTime? from = null, DateTime? to = null, RSA? key = null) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = from ?? _now.AddMinutes(-1),
            IssuedAt = from ?? _now.AddMinutes(-1),
            Expires = to ?? _now.AddHours(1),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? s_rsa) { KeyId = "k1", CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } }, "RS256"),
        });

    private string Sign(string claims, string header = """{"alg":"RS256","kid":"k1"}""")
    {
        string signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(claims)}";
        return $"{signed}.{Base64UrlEncoder.Encode(s_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }
}
