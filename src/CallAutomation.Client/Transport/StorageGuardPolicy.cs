using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Recording;

namespace CallAutomation.Client.Transport;

/// <summary>Stands before the signing: lets a recording's request through to allowed hosts alone, and follows redirects only to those.</summary>
/// <remarks>The service sends a download on to another region; each hop is checked here and then signed anew by the policy behind.</remarks>
internal sealed class StorageGuardPolicy(StorageHosts hosts) : HttpPipelinePolicy
{
    private const int MostHops = 5;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Begin(message) is not { } visit)
        {
            ProcessNext(message, pipeline);
            return;
        }

        int hops = 0;
        do
        {
            ProcessNext(message, pipeline);
        }
        while (GoesOn(message, visit, ref hops));
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Begin(message) is not { } visit)
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
            return;
        }

        int hops = 0;
        do
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        while (GoesOn(message, visit, ref hops));
    }

    /// <summary>Every try begins at the first address: the one a redirect led to may be the one that fails.</summary>
    private StorageRequest? Begin(HttpMessage message)
    {
        if (StorageRequest.Of(message) is not { } visit)
        {
            return null;
        }

        if (hosts.WhyRefused(visit.Address) is { } reason)
        {
            throw new InvalidOperationException($"{visit.Operation.Name} cannot be sent: {reason}");
        }

        message.Request.Uri.Reset(visit.Address);
        visit.Reached = visit.Address;
        return visit;
    }

    private bool GoesOn(HttpMessage message, StorageRequest visit, ref int hops)
    {
        Response response = message.Response;
        if (response.Status is not (301 or 302 or 303 or 307 or 308) || !response.Headers.TryGetValue("Location", out string? location))
        {
            return false;
        }

        int status = response.Status;
        if (++hops > MostHops)
        {
            throw new RequestFailedException(status, $"{visit.Operation.Name} was redirected more than {MostHops} times.", "TooManyRedirects", null);
        }

        if (!Uri.TryCreate(message.Request.Uri.ToUri(), location, out Uri? next))
        {
            throw new RequestFailedException(status, $"{visit.Operation.Name} was redirected to an address that cannot be read.", "UnreadableRedirect", null);
        }

        if (hosts.WhyRefused(next) is { } reason)
        {
            throw new RequestFailedException(
                status, $"{visit.Operation.Name} was redirected, and the new location cannot be used: {reason} Nothing was sent there.", "ForeignRecordingHost", null);
        }

        response.Dispose();
        message.Request.Uri.Reset(next);
        visit.Reached = next;
        return true;
    }
}
