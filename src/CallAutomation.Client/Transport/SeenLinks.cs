using Azure;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Transport;

/// <summary>Where one reading of a list has been, so that a list that leads back to itself comes to an end.</summary>
internal sealed class SeenLinks
{
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);

    public void Add(string? link)
    {
        if (link is not null)
        {
            _links.Add(link);
        }
    }

    /// <exception cref="RequestFailedException">The page goes on where the reading has been before.</exception>
    public string? CheckedNext<T>(Response<ListPage<T>> page, ServiceRequest request) => page.Value.NextLink is { } next && _links.Contains(next)
        ? throw RefusedRequestException.Contradicting(request, page.GetRawResponse(), "the link to the next page leads back to one that was read before, so the list has no end.")
        : page.Value.NextLink;
}
