using System.Net;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>The way from the service to the application without a network: events are posted and audio is fetched here.</summary>
internal sealed class InProcessApplication(VirtualStage stage) : HttpMessageHandler
{
    private HttpMessageInvoker? _application;

    public void Connect(HttpMessageHandler application) => _application = new HttpMessageInvoker(application, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpMessageInvoker application = _application
            ?? throw new HttpRequestException("The application is not connected. Call emulator.ConnectApplication with the handler of its callback endpoint.");
        string what = $"the application, with {request.Method} {request.RequestUri?.AbsolutePath}";
        IDisposable lease = stage.Leases.Take(what);
        TaskCompletionSource<HttpResponseMessage> answer = new();
        stage.PostApplication(async void () =>
        {
            HttpResponseMessage response;
            try
            {
                response = await application.SendAsync(request, cancellationToken);
                if (response.Content is not (ByteArrayContent or ReadOnlyMemoryContent))
                {
                    await response.Content.LoadIntoBufferAsync();
                }
            }
            catch (Exception failure)
            {
                // A network would turn this into a 500 and a test into a riddle.
                if (!cancellationToken.IsCancellationRequested && failure is not HttpRequestException)
                {
                    stage.Fail(failure);
                }

                stage.Post(() =>
                {
                    answer.TrySetException(failure as HttpRequestException ?? new HttpRequestException("The application failed.", failure, HttpStatusCode.InternalServerError));
                    lease.Dispose();
                });
                return;
            }

            stage.Post(() =>
            {
                answer.TrySetResult(response);
                lease.Dispose();
            });
        });
        return answer.Task;
    }
}
