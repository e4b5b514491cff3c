using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CallAutomation.Client.Authentication;

/// <summary>The address of a resource: absolute, http or https, nothing behind the host.</summary>
internal static class ServiceEndpoint
{
    public static Uri Checked([NotNull] Uri? endpoint, [CallerArgumentExpression(nameof(endpoint))] string? parameterName = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint, parameterName);
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException(
                "The endpoint must be an absolute http or https address, such as https://contoso.communication.azure.com.", parameterName);
        }

        if (endpoint.AbsolutePath != "/" || endpoint.Query.Length > 0 || endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                "The endpoint is the resource alone: leave out path, query and user, as in https://contoso.communication.azure.com.", parameterName);
        }

        return endpoint;
    }
}
