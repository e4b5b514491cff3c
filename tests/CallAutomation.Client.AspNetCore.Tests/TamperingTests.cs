using System.Net;
using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>Every way in which a token can be wrong is refused with a reason of its own, and nothing is taken.</summary>
public class TamperingTests
{
    public static TheoryData<string, CallbackRejection> Tamperings => new()
    {
        { "no token", CallbackRejection.TokenMissing },
        { "another scheme", CallbackRejection.TokenMissing },
        { "empty token", CallbackRejection.TokenMissing },
        { "no JWT", CallbackRejection.TokenMalformed },
        { "truncated", CallbackRejection.SignatureInvalid },
        { "truncated in the content", CallbackRejection.TokenMalformed },
        { "very long", CallbackRejection.TokenMalformed },
        { "alg none", CallbackRejection.TokenUnsigned },
        { "alg None in capitals", CallbackRejection.AlgorithmNotAllowed },
        { "unsigned", CallbackRejection.TokenUnsigned },
        { "HS256 with the public key", CallbackRejection.AlgorithmNotAllowed },
        { "RS512", CallbackRejection.AlgorithmNotAllowed },
        { "PS256", CallbackRejection.AlgorithmNotAllowed },
        { "wrong kid", CallbackRejection.KeyUnknown },
        { "no kid", CallbackRejection.KeyUnknown },
        { "own key under a good kid", CallbackRejection.SignatureInvalid },
        { "changed content", CallbackRejection.SignatureInvalid },
        { "old key", CallbackRejection.KeyUnknown },
        { "wrong audience", CallbackRejection.AudienceWrong },
        { "no audience", CallbackRejection.AudienceWrong },
        { "the emulator's audience", CallbackRejection.AudienceWrong },
        { "wrong issuer", CallbackRejection.IssuerWrong },
        { "no issuer", CallbackRejection.IssuerWrong },
        { "expired", CallbackRejection.TokenExpired },
        { "not yet valid", CallbackRejection.TokenNotYetValid },
        { "never expires", CallbackRejection.TokenMalformed },
        { "the emulator's key", CallbackRejection.DevelopmentKey },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task A_wrong_token_is_refused(string tampering, CallbackRejection rejection)
    {
        await using Site site = await Site.StartAsync();
        (await site.PostAsync("/calls", site.Issuer.Token(), Site.Callback("before"))).StatusCode.Should().Be(HttpStatusCode.OK, "the issuer itself is good");
        string? token = Make(tampering, site.Issuer);

        HttpResponseMessage answer = tampering == "another scheme" ? await BasicAsync(site) : await site.PostAsync("/calls", token);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Bearer");
        (await site.HandledAsync()).Should().Equal("before");
        site.Log.All.Should().Contain(line => line.Level == LogLevel.Warning && line.Text.Contains(rejection.ToString(), StringComparison.Ordinal), "that is the reason");
        if (token is { Length: > 10 })
        {
            string[] parts = [.. token.Split('.').Where(static part => part.Length > 0)];
            site.Log.All.Should().NotContain(line => parts.Any(part => line.Text.Contains(part, StringComparison.Ordinal)));
            (await answer.Content.ReadAsStringAsync()).Should().NotContain(token[..10]);
        }
    }

    [Fact]
    public void Every_reason_that_a_token_can_give_is_tried()
    {
        CallbackRejection[] elsewhere =
        [
            CallbackRejection.TokenReused, CallbackRejection.ApplicationWrong,
        ];
        Tamperings.Select(static row => (CallbackRejection)((object[])row)[1]).Concat(elsewhere).Distinct().Should().Contain(
            Enum.GetValues<CallbackRejection>().Where(static rejection => rejection.ToString().StartsWith("Token", StringComparison.Ordinal)));
    }

    private static async Task<HttpResponseMessage> BasicAsync(Site site)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/calls") { Content = new StringContent(Site.Callback("1"), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", "Basic " + site.Issuer.Token());
        return await site.Http.SendAsync(request);
    }

    private static string? Make(string tampering, TestIssuer issuer)
    {
        string good = issuer.Token();
        string[] parts = good.Split('.');
        switch (tampering)
        {
            case "no token":
                return null;
            case "another scheme":
                return good;
            case "empty token":
                return " ";
            case "no JWT":
                return "bm90LWEtdG9rZW4";
            case "truncated":
                return good[..^20];
            case "truncated in the content":
                return good[..(parts[0].Length + 20)];
            case "very long":
                return new string('a', 20_000) + good;
            case "alg none":
                return $"{Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""")}.{parts[1]}.";
            case "alg None in capitals":
                return $"{Encode("""{"alg":"NONE","typ":"JWT","kid":"key-1"}""")}.{parts[1]}.";
            case "unsigned":
                return $"{parts[0]}.{parts[1]}.";
            case "HS256 with the public key":
                byte[] publicKey = Encoding.ASCII.GetBytes(issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem());
                string signed = $"{Encode("""{"alg":"HS256","typ":"JWT","kid":"key-1"}""")}.{parts[1]}";
                return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(publicKey, Encoding.ASCII.GetBytes(signed)))}";
            case "RS512":
                return issuer.Token(algorithm: SecurityAlgorithms.RsaSha512);
            case "PS256":
                return issuer.Token(algorithm: SecurityAlgorithms.RsaSsaPssSha256);
            case "wrong kid":
                return issuer.Token(key: TestIssuer.NewKey("key-of-somebody"));
            case "no kid":
                string unnamed = $"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{parts[1]}";
                return $"{unnamed}.{Base64UrlEncoder.Encode(issuer.Key.Rsa.SignData(Encoding.ASCII.GetBytes(unnamed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
            case "own key under a good kid":
                return issuer.Token(key: TestIssuer.NewKey("key-1"));
            case "changed content":
                return $"{parts[0]}.{Encode(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("-00000000000a", "-00000000000b", StringComparison.Ordinal))}.{parts[2]}";
            case "old key":
                RsaSecurityKey old = TestIssuer.NewKey("key-0");
                issuer.Publish(old);
                string byOld = issuer.Token(key: old);
                issuer.Withdraw(old);
                return byOld;
            case "wrong audience":
                return issuer.Token(token => token.Audience = Guid.NewGuid().ToString());
            case "no audience":
                return issuer.Token(token => token.Audience = null);
            case "the emulator's audience":
                return issuer.Token(token => token.Audience = "0e000000-ca11-4000-8000-000000000001");
            case "wrong issuer":
                return issuer.Token(token => token.Issuer = "https://acscallautomation.communication.azure.com.example");
            case "no issuer":
                return issuer.Token(token => token.Issuer = null);
            case "expired":
                return issuer.Token(token => (token.IssuedAt, token.NotBefore, token.Expires) = (DateTime.UtcNow.AddMinutes(-20), DateTime.UtcNow.AddMinutes(-20), DateTime.UtcNow.AddMinutes(-15)));
            case "not yet valid":
                return issuer.Token(token => (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddMinutes(15), DateTime.UtcNow.AddMinutes(20)));
            case "never expires":
                return issuer.Token(token => token.Expires = null);
            case "the emulator's key":
                return issuer.Token(key: TestIssuer.NewKey("NX6r4Pt8jvqtT2AkeBOcmDfrBk2-yReZTiOam1uGRrg"));
            default:
                throw new ArgumentOutOfRangeException(nameof(tampering), tampering, null);
        }
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(json);
}
