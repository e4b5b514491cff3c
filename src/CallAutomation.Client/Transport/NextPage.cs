using Azure;
using CallAutomation.Client.Failures;
using Operation = CallAutomation.Client.Protocol.Operation;

namespace CallAutomation.Client.Transport;

/// <summary>Where a list goes on. The request will be signed, so the address must be the client's own endpoint, whoever made the link.</summary>
internal static class NextPage
{
    private const int MostOfAddress = 200;

    /// <exception cref="RequestFailedException">The link leads elsewhere, or nowhere.</exception>
    public static Uri AddressOf(string link, Uri endpoint, Operation operation, string apiVersion)
    {
        if (!Uri.TryCreate(endpoint, link, out Uri? address))
        {
            throw new RequestFailedException($"{operation.Name} cannot go on: the link to the next page is not an address. Nothing was sent.");
        }

        if (address.Scheme != endpoint.Scheme || address.Authority != endpoint.Authority || address.UserInfo.Length > 0)
        {
            throw new RequestFailedException(
                $"{operation.Name} cannot go on: the link to the next page leads to {Mask.Outside($"{address.Scheme}://{address.Authority}", MostOfAddress)}, but the credential of this client goes to {endpoint.Scheme}://{endpoint.Authority} only. Nothing was sent.");
        }

        return address.Query.Contains("api-version=")
            ? address
            : new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query.Substring(1)}&api-version={apiVersion}" : $"api-version={apiVersion}" }.Uri;
    }
}
