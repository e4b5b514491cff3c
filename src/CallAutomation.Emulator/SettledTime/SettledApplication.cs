namespace CallAutomation.Emulator.SettledTime;

/// <summary>The way from the service to the application: over the network, unless an application was connected without one.</summary>
internal sealed class SettledApplication(HttpMessageHandler network) : DelegatingHandler(network)
{
    private HttpMessageInvoker? _application;

    public void Connect(HttpMessageHandler application) => Volatile.Write(ref _application, new HttpMessageInvoker(application, disposeHandler: false));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Volatile.Read(ref _application) is HttpMessageInvoker application ? application.SendAsync(request, cancellationToken) : base.SendAsync(request, cancellationToken);
}
