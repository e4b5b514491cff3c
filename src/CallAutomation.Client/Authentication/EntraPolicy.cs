using Azure.Core;
using Azure.Core.Pipeline;

namespace CallAutomation.Client.Authentication;

/// <summary>Bearer tokens of Microsoft Entra ID.</summary>
internal static class EntraPolicy
{
    /// <summary>The double slash is real: the audience ends in one, and the scope adds its own.</summary>
    internal const string Scope = "https://communication.azure.com//.default";

    public static HttpPipelinePolicy For(TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new BearerTokenAuthenticationPolicy(credential, Scope);
    }
}
