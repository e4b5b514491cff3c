using CallAutomation.Emulator.Security;

namespace CallAutomation.Emulator;

/// <summary>Somebody whose bearer tokens the emulator accepts in requests, in the place of Microsoft Entra ID.</summary>
/// <remarks>
/// The emulator trusts the keys it is given and fetches nothing. Tokens must be signed with RS256, name this issuer and audience, and be within their
/// lifetime by this machine's real clock, give or take five minutes. Official clients send tokens over https only, and so does every client built on Azure.Core.
/// </remarks>
public sealed class TestTokenIssuer
{
    /// <summary>Accepts the tokens of an issuer.</summary>
    /// <param name="issuer">The <c>iss</c> of the tokens.</param>
    /// <param name="jsonWebKeySet">The public keys of the issuer, as a JSON Web Key Set: <c>{"keys":[{"kty":"RSA","kid":…,"n":…,"e":…}]}</c>. Keys that are not for RS256 are passed over.</param>
    /// <exception cref="ArgumentException">The issuer is empty; or the key set is not one, or has no RSA key of 2048 bits or more in it.</exception>
    public TestTokenIssuer(string issuer, string jsonWebKeySet)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        ArgumentException.ThrowIfNullOrWhiteSpace(jsonWebKeySet);
        Issuer = issuer;
        Keys = TrustedKey.ReadAll(jsonWebKeySet, nameof(jsonWebKeySet));
    }

    /// <summary>The <c>iss</c> that tokens must have.</summary>
    public string Issuer { get; }

    /// <summary>The <c>aud</c> that tokens must have; a slash at the end makes no difference.</summary>
    public string Audience { get; set; } = "https://communication.azure.com";

    internal IReadOnlyList<TrustedKey> Keys { get; }
}
