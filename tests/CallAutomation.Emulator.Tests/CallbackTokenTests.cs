using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CallAutomation.Emulator.Security;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Emulator.Tests;

public class CallbackTokenTests
{
    private const string PublishedKeyId = "NX6r4Pt8jvqtT2AkeBOcmDfrBk2-yReZTiOam1uGRrg";

    [Fact]
    public async Task Every_callback_brings_a_token_that_the_published_documents_prove()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await stage.CreateAsync();
        stage.Clock.Advance(1);

        foreach (string name in new[] { "CallConnected", "ParticipantsUpdated" })
        {
            ReceivedEvent received = await stage.Application.NextAsync(name);
            TokenValidationResult result = await ValidateAsync(stage.Emulator, received);

            result.IsValid.Should().BeTrue(result.Exception?.Message);
            JsonWebToken token = (JsonWebToken)result.SecurityToken;
            token.Alg.Should().Be("RS256");
            token.Kid.Should().Be(PublishedKeyId);
            token.Issuer.Should().Be($"http://127.0.0.1:{stage.Emulator.Endpoint.Port}").And.Be(stage.Emulator.TokenIssuer);
            token.Audiences.Should().Equal("0e000000-ca11-4000-8000-000000000001");
            (token.ValidTo - token.ValidFrom).Should().Be(TimeSpan.FromMinutes(5));
        }
    }

    [Fact]
    public async Task Token_times_are_real_whatever_clock_the_calls_live_on()
    {
        await using WireStage stage = await WireStage.StartAsync();
        DateTime before = DateTime.UtcNow.AddSeconds(-1);
        JsonWebToken token = await TokenAsync(stage);

        token.ValidFrom.Should().BeOnOrAfter(before).And.BeOnOrBefore(DateTime.UtcNow);
        stage.Clock.GetUtcNow().Should().BeBefore(before.AddDays(-1));
    }

    [Fact]
    public async Task The_audience_is_the_resource_one_chooses()
    {
        Guid resource = Guid.NewGuid();
        await using WireStage stage = await WireStage.StartAsync(options => options.ResourceId = resource);

        JsonWebToken token = await TokenAsync(stage);

        token.Audiences.Should().Equal(resource.ToString());
        stage.Emulator.TokenAudience.Should().Be(resource.ToString());
    }

    [Fact]
    public async Task A_token_of_another_emulator_is_not_valid_here()
    {
        await using WireStage one = await WireStage.StartAsync();
        await using WireStage other = await WireStage.StartAsync();
        await one.CreateAsync();
        one.Clock.Advance(1);
        ReceivedEvent received = await one.Application.NextAsync();

        (await ValidateAsync(one.Emulator, received)).IsValid.Should().BeTrue();
        (await ValidateAsync(other.Emulator, received)).Exception.Should().BeOfType<SecurityTokenInvalidIssuerException>();
    }

    [Fact]
    public async Task The_documents_are_open_to_everybody_and_tell_no_secret()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply configuration = await stage.SendAsync(HttpMethod.Get, "/calling/.well-known/acsopenidconfiguration", sign: false, query: "");
        Reply keys = await stage.SendAsync(HttpMethod.Get, "/calling/keys", sign: false, query: "");

        configuration.Status.Should().Be(200);
        configuration.ContentType.Should().Be("application/json");
        configuration.Text("issuer").Should().Be(stage.Emulator.TokenIssuer);
        configuration.Text("jwks_uri").Should().Be(new Uri(stage.Emulator.Endpoint, "calling/keys").AbsoluteUri);
        configuration.Json.GetProperty("id_token_signing_alg_values_supported")[0].GetString().Should().Be("RS256");
        keys.Json.GetProperty("keys").EnumerateArray().Single().EnumerateObject().Select(member => member.Name)
            .Should().BeEquivalentTo("kty", "use", "alg", "kid", "n", "e");
    }

    [Fact]
    public async Task The_keys_are_found_from_where_the_reader_is()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.AllowedHosts.Add("emulator"));

        Reply configuration = await stage.SendAsync(
            HttpMethod.Get, "/calling/.well-known/acsopenidconfiguration", sign: false, query: "", change: request => request.Headers.Host = "emulator:8080");

        configuration.Text("jwks_uri").Should().Be("http://emulator:8080/calling/keys");
        configuration.Text("issuer").Should().Be(stage.Emulator.TokenIssuer);
    }

    [Fact]
    public async Task After_a_rotation_the_new_key_signs_and_both_are_published()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await stage.CreateAsync();
        stage.Clock.Advance(1);
        ReceivedEvent signedBefore = await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");

        string kid = stage.Emulator.RotateSigningKey();
        await stage.CreateAsync();
        stage.Clock.Advance(1);
        ReceivedEvent signedAfter = await stage.Application.NextAsync("CallConnected");

        Read(signedAfter).Kid.Should().Be(kid).And.NotBe(PublishedKeyId);
        (await KeyIdsAsync(stage)).Should().Equal(kid, PublishedKeyId);
        (await ValidateAsync(stage.Emulator, signedBefore)).IsValid.Should().BeTrue();
        (await ValidateAsync(stage.Emulator, signedAfter)).IsValid.Should().BeTrue();
    }

    [Fact]
    public async Task An_emulator_starts_with_the_published_key_whatever_another_has_rotated()
    {
        await using WireStage one = await WireStage.StartAsync();
        one.Emulator.RotateSigningKey();
        await using WireStage other = await WireStage.StartAsync();

        (await KeyIdsAsync(other)).Should().Equal(PublishedKeyId);
    }

    [Fact]
    public void A_retired_key_is_published_for_as_long_as_its_last_token_may_be_believed()
    {
        FakeTimeProvider clock = new();
        SigningKeys keys = new(clock);
        string second = keys.Rotate();
        clock.Advance(TimeSpan.FromMinutes(9));
        string third = keys.Rotate();

        keys.Public.Select(key => key.Kid).Should().Equal(third, second, PublishedKeyId);
        clock.Advance(TimeSpan.FromMinutes(1));
        keys.Public.Select(key => key.Kid).Should().Equal(third, second);
        clock.Advance(TimeSpan.FromMinutes(9));
        keys.Public.Select(key => key.Kid).Should().Equal(third);
    }

    [Fact]
    public void One_token_serves_for_a_minute_and_no_longer()
    {
        FakeTimeProvider clock = new();
        CallbackTokens tokens = new(new SigningKeys(clock), "audience", clock) { Issuer = "issuer" };
        string first = tokens.Current();

        clock.Advance(TimeSpan.FromSeconds(59));
        string same = tokens.Current();
        clock.Advance(TimeSpan.FromSeconds(1));
        string next = tokens.Current();
        clock.AdjustTime(clock.GetUtcNow().AddHours(-1));
        string afterTheClockWasSetBack = tokens.Current();

        same.Should().Be(first);
        next.Should().NotBe(first);
        new JsonWebToken(next).ValidFrom.Should().Be(new JsonWebToken(first).ValidFrom.AddMinutes(1));
        new JsonWebToken(afterTheClockWasSetBack).ValidFrom.Should().Be(clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public void The_signature_is_right_by_the_book()
    {
        SigningKeys keys = new(TimeProvider.System);
        string[] parts = new CallbackTokens(keys, "audience", TimeProvider.System) { Issuer = "issuer" }.Current().Split('.');
        JsonWebKeyBody key = keys.Public.Single();
        using RSA rsa = RSA.Create(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) });

        byte[] signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        bool valid = rsa.VerifyData(signed, Base64UrlEncoder.DecodeBytes(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        valid.Should().BeTrue();
        Base64UrlEncoder.Decode(parts[0]).Should().Be($$"""{"alg":"RS256","typ":"JWT","kid":"{{PublishedKeyId}}"}""");
        JsonDocument.Parse(Base64UrlEncoder.Decode(parts[1])).RootElement.EnumerateObject().Select(claim => claim.Name).Should().Equal("iss", "aud", "iat", "nbf", "exp");
        new JsonWebKey(JsonSerializer.Serialize(key, SecurityJson.Default.JsonWebKeySetBody.Options)).ComputeJwkThumbprint()
            .Should().Equal(Base64UrlEncoder.DecodeBytes(PublishedKeyId));
    }

    private static async Task<TokenValidationResult> ValidateAsync(CallEmulator emulator, ReceivedEvent received)
    {
        received.Authorization.Should().StartWith("Bearer ");
        ConfigurationManager<OpenIdConnectConfiguration> manager = new(
            emulator.OpenIdConfigurationUri.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = false });
        OpenIdConnectConfiguration configuration = await manager.GetConfigurationAsync(default);
        return await new JsonWebTokenHandler().ValidateTokenAsync(received.Authorization!["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = emulator.TokenAudience,
            IssuerSigningKeys = configuration.SigningKeys,
            ClockSkew = TimeSpan.Zero,
        });
    }

    private static async Task<JsonWebToken> TokenAsync(WireStage stage)
    {
        await stage.CreateAsync();
        stage.Clock.Advance(1);
        return Read(await stage.Application.NextAsync());
    }

    private static JsonWebToken Read(ReceivedEvent received) => new(received.Authorization!["Bearer ".Length..]);

    private static async Task<IEnumerable<string>> KeyIdsAsync(WireStage stage)
    {
        Reply keys = await stage.SendAsync(HttpMethod.Get, "/calling/keys", sign: false, query: "");
        return keys.Json.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!);
    }
}
