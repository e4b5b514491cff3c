using System.Net;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>Follows redirects of downloads, over a network and without one alike.</summary>
internal sealed class RedirectFollower(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MostRedirects = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Uri address = request.RequestUri!;
        for (int followed = 0; followed < MostRedirects && Target(response, address) is Uri next; followed++)
        {
            response.Dispose();
            address = next;
            using HttpRequestMessage again = new(HttpMethod.Get, address);
            response = await base.SendAsync(again, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    // Nobody is sent from a safe address to an unsafe one.
    private static Uri? Target(HttpResponseMessage response, Uri from)
    {
        bool isRedirect = response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
            or HttpStatusCode.PermanentRedirect or HttpStatusCode.MultipleChoices;
        if (!isRedirect || response.Headers.Location is not Uri location)
        {
            return null;
        }

        // What is no address that could be followed is left to whoever reads the status.
        bool isWeb = Uri.TryCreate(from, location, out Uri? to)
            && WebAddress.HasHost(to)
            && (to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp));
        return isWeb ? to : null;
    }
}
