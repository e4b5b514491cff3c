namespace CallAutomation.Client.Tests.Fixture;

/// <summary>Stands in front of a mock: writes down each attempt, lets synchronous verbs through and minds cancellation as a network does.</summary>
internal sealed class RecordingHandler(HttpMessageHandler mock) : DelegatingHandler(mock)
{
    public List<SentRequest> Sent { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Sent.Add(SentRequest.Of(request));
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return response;
    }

    // The mock answers on the spot, so nothing is waited for here.
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();
}
