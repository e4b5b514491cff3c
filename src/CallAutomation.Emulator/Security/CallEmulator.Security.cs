using CallAutomation.Emulator.Security;

namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    /// <summary>Who signs the tokens of callbacks, the <c>iss</c> in them: the address of this emulator without a slash at its end.</summary>
    public string TokenIssuer => _services.Tokens.Issuer;

    /// <summary>For whom the tokens of callbacks are, the <c>aud</c> in them: <see cref="CallEmulatorOptions.ResourceId"/>.</summary>
    public string TokenAudience => _services.Tokens.Audience;

    /// <summary>Where applications learn how to check the tokens of callbacks.</summary>
    public Uri OpenIdConfigurationUri => new(Endpoint, SigningDocuments.ConfigurationPath);

    /// <summary>Signs tokens with a new key from now on, which takes some tenths of a second to make.</summary>
    /// <remarks>The published key list holds the new key and, for ten minutes of real time, the one before it. Applications are expected to read the list again when they meet a key they do not know.</remarks>
    /// <returns>The <c>kid</c> of the new key.</returns>
    public string RotateSigningKey() => _services.SigningKeys.Rotate();
}
