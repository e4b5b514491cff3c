using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Authentication;

/// <summary>Bearer tokens of Microsoft Entra ID.</summary>
internal static class EntraPolicy
{
    /// <summary>The double slash is real: the audience ends in one, and the scope adds its own.</summary>
    internal const string Scope = "https://communication.azure.com//.default";

    public static HttpPipelinePolicy For(TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new ForEveryHop(credential);
    }

    /// <summary>
    /// Azure.Core leaves the token out where a redirect has changed the host. For recordings the guard in front has checked the new one
    /// already, and the service sends downloads on to other regions, so the token goes there too.
    /// </summary>
    private sealed class ForEveryHop(TokenCredential credential) : BearerTokenAuthenticationPolicy(credential, Scope)
    {
        private readonly TokenCredential _credential = credential;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!IsSentOn(message))
            {
                base.Process(message, pipeline);
                return;
            }

            Authorize(message, _credential.GetToken(ContextOf(message), message.CancellationToken));
            ProcessNext(message, pipeline);
        }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!IsSentOn(message))
            {
                await base.ProcessAsync(message, pipeline).ConfigureAwait(false);
                return;
            }

            Authorize(message, await _credential.GetTokenAsync(ContextOf(message), message.CancellationToken).ConfigureAwait(false));
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }

        /// <summary>Plain http is left to Azure.Core, which refuses it.</summary>
        private static bool IsSentOn(HttpMessage message) =>
            StorageRequest.Of(message) is { } visit && !ReferenceEquals(visit.Reached, visit.Address) && message.Request.Uri.Scheme == Uri.UriSchemeHttps;

        private static TokenRequestContext ContextOf(HttpMessage message) => new([Scope], message.Request.ClientRequestId);

        private static void Authorize(HttpMessage message, AccessToken token) => message.Request.Headers.SetValue("Authorization", $"Bearer {token.Token}");
    }
}
