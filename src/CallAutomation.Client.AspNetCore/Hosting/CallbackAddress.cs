using System.Diagnostics;
using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.AspNetCore.Hosting;
using CallAutomation.Client.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.AspNetCore;

/// <summary>Makes the addresses that the service is to call, from <see cref="CallAutomationCallbackOptions.PublicUri"/>; no header of a request is used.</summary>
/// <remarks>
/// The first secret is in them, and the trace in which they are made, so that a callback can be traced to what caused it, in whichever process it arrives. Against
/// an emulator, <c>PublicUri</c> may be left out: the address where the application listens is used then.
/// </remarks>
public class CallbackAddress
{
    private readonly CallAutomationCallbackOptions _options;
    private readonly IServiceProvider _services;

    internal CallbackAddress(IOptions<CallAutomationCallbackOptions> options, IServiceProvider services)
    {
        _options = options.Value;
        _services = services;
    }

    /// <summary>Mocking only.</summary>
    protected CallbackAddress()
    {
        _options = null!;
        _services = null!;
    }

    /// <summary>Where callbacks are received: give it to every verb that takes a callback address.</summary>
    /// <exception cref="InvalidOperationException"><c>PublicUri</c> is missing, no endpoint is mapped, or its route has parameters; the message says what to do.</exception>
    public virtual Uri CallbackUri => UriFor(PathOf("callbacks", "MapCallAutomationCallbacks"));

    /// <summary>Where notifications of Event Grid are received: the address of the subscription.</summary>
    /// <exception cref="InvalidOperationException"><c>PublicUri</c> is missing, no endpoint is mapped, or its route has parameters; the message says what to do.</exception>
    public virtual Uri EventGridUri => UriFor(PathOf("eventgrid", "MapCallAutomationEventGrid"));

    /// <summary>The address of a path of the application, for routes with parameters, with the secret and the trace.</summary>
    /// <param name="path">Such as <c>/tenants/7/calls</c>, below <c>PublicUri</c>.</param>
    /// <exception cref="InvalidOperationException"><c>PublicUri</c> is missing.</exception>
    public virtual Uri UriFor(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Dictionary<string, string?> query = [];
        if (_options.Secrets.Count > 0)
        {
            query[_options.SecretParameter] = _options.Secrets[0];
        }

        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Recorded: true, Id: { } id })
        {
            query[CallTrace.Parameter] = id;
        }

        string address = $"{Root().AbsoluteUri.TrimEnd('/')}/{path.TrimStart('/')}";
        return new Uri(query.Count == 0 ? address : QueryHelpers.AddQueryString(address, query));
    }

    private Uri Root()
    {
        if (_options.PublicUri is { } configured)
        {
            return configured;
        }

        string? listens = EmulatorIssuer.Of(_options) is null
            ? null
            : _services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(static address => address.StartsWith("http", StringComparison.Ordinal));
        return listens is null
            ? throw new InvalidOperationException($"Where the service reaches this application is not known: set {_options.KeyOf(nameof(_options.PublicUri))}, such as https://contoso.example.")
            : new Uri(listens.Replace("//[::]:", "//localhost:", StringComparison.Ordinal).Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal)
                .Replace("//*:", "//localhost:", StringComparison.Ordinal).Replace("//+:", "//localhost:", StringComparison.Ordinal));
    }

    private string PathOf(string kind, string map)
    {
        RouteEndpoint endpoint = _services.GetService<EndpointDataSource>()?.Endpoints.OfType<RouteEndpoint>()
            .FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<CallbackEndpointKind>()?.Name == kind)
            ?? throw new InvalidOperationException(
                $"Nothing is mapped where that would arrive: call app.{map}(\"/…\"). Before the application has started, as in StartAsync of a hosted service, routes are not "
                + "known yet: take IHostedLifecycleService.StartedAsync, or CallbackAddress.UriFor(\"/…\").");
        return endpoint.RoutePattern.Parameters.Count == 0
            ? endpoint.RoutePattern.RawText!
            : throw new InvalidOperationException($"The route '{endpoint.RoutePattern.RawText}' has parameters: make the address with CallbackAddress.UriFor(\"/…\").");
    }
}
