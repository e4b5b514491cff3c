using Azure;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Transport;

/// <summary>A list that is fetched part by part, while somebody awaits it.</summary>
/// <param name="channel">How each part is fetched.</param>
/// <param name="say">The request for the part at a link; for the first one at null.</param>
/// <param name="cancellationToken">Ends the fetching.</param>
internal sealed class PagedListAsync<T>(ServiceChannel channel, Func<string?, ServiceRequest<ListPage<T>>> say, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        SeenLinks seen = new();
        string? link = continuationToken;
        do
        {
            ServiceRequest<ListPage<T>> request = say(link);
            seen.Add(link);
            Response<ListPage<T>> page = await channel.SendAsync(request, CancellationToken).ConfigureAwait(false);
            link = seen.CheckedNext(page, request);
            yield return Page<T>.FromValues(page.Value.Items, link, page.GetRawResponse());
        }
        while (link is not null);
    }
}
