using CallAutomation.Client.AspNetCore;
using CallAutomation.Client.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints to which the service and Event Grid post what happens.</summary>
public static class CallAutomationEndpointRouteBuilderExtensions
{
    /// <summary>Maps the endpoint for callbacks. Who calls is checked, each event is handed to the hub once, and the answer says whether it was taken.</summary>
    /// <remarks>
    /// Answers: 200 taken (also before), 400 not what the service sends, 401 not the service, 413 too large, 415 no JSON, 503 to be delivered again.
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The route, such as <c>/calls</c>.</param>
    /// <returns>What adds conventions to the endpoint.</returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddCallAutomationCallbacks</c> was not called, or the configuration does not say how callbacks are checked; the message says what to do.
    /// </exception>
    public static IEndpointConventionBuilder MapCallAutomationCallbacks(this IEndpointRouteBuilder endpoints, [System.Diagnostics.CodeAnalysis.StringSyntax("Route")] string pattern)
    {
        CallbackReceiver receiver = ReceiverOf(endpoints, nameof(MapCallAutomationCallbacks));
        receiver.RequireCallbackChecks();
        return Map(endpoints, pattern, ["POST"], "callbacks", static (receiver, request, ended) => receiver.ReceiveCallbackAsync(request, ended), receiver);
    }

    /// <summary>Maps the endpoint for notifications of Event Grid: incoming calls and files of recordings, in both schemas, with their handshakes.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The route, such as <c>/events</c>.</param>
    /// <returns>What adds conventions to the endpoint.</returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddCallAutomationCallbacks</c> was not called, or the configuration does not say how notifications are checked; the message says what to do.
    /// </exception>
    public static IEndpointConventionBuilder MapCallAutomationEventGrid(this IEndpointRouteBuilder endpoints, [System.Diagnostics.CodeAnalysis.StringSyntax("Route")] string pattern)
    {
        CallbackReceiver receiver = ReceiverOf(endpoints, nameof(MapCallAutomationEventGrid));
        receiver.RequireEventGridChecks();
        return Map(endpoints, pattern, ["POST", "OPTIONS"], "eventgrid", static (receiver, request, ended) => receiver.ReceiveEventGridAsync(request, ended), receiver);
    }

    private static CallbackReceiver ReceiverOf(IEndpointRouteBuilder endpoints, string map)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.ServiceProvider.GetService<CallbackReceiver>()
            ?? throw new InvalidOperationException($"{map} needs services that are missing: call builder.Services.AddCallAutomationCallbacks(…) before the application is built.");
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints,
        string pattern,
        string[] methods,
        string kind,
        Func<CallbackReceiver, CallbackRequest, CancellationToken, Task<CallbackResult>> receiveAsync,
        CallbackReceiver receiver)
    {
        RequestDelegate handle = context => HandleAsync(context, receiver, receiveAsync);
        return endpoints.MapMethods(pattern, methods, handle).WithMetadata(new CallbackEndpointKind(kind)).WithDisplayName($"Call automation: {kind}");
    }

    private static async Task HandleAsync(
        HttpContext context, CallbackReceiver receiver, Func<CallbackReceiver, CallbackRequest, CancellationToken, Task<CallbackResult>> receiveAsync)
    {
        HttpRequest request = context.Request;

        // The receiver has a limit of its own; that of the server may be smaller.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = receiver.MaxBodySize + 1L;
        }

        CallbackRequest received = new(
            request.Method,
            request.QueryString.Value,
            name => request.Headers.TryGetValue(name, out StringValues values) ? values.ToString() : null,
            request.Body);
        CallbackResult result = await receiveAsync(receiver, received, context.RequestAborted).ConfigureAwait(false);

        HttpResponse response = context.Response;
        response.StatusCode = result.StatusCode;
        foreach ((string name, string value) in result.Headers)
        {
            response.Headers[name] = value;
        }

        if (result.Body is { } body)
        {
            response.ContentType = result.ContentType;
            await response.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
