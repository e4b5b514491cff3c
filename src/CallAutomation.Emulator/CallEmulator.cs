using System.Net;
using CallAutomation.Emulator.Admin;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.ControlledTime;
using CallAutomation.Emulator.EventGrid;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Https;
using CallAutomation.Emulator.Preview;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Security;
using CallAutomation.Emulator.Service;
using CallAutomation.Emulator.SettledTime;
using CallAutomation.Emulator.Stable;
using CallAutomation.Emulator.Telephones;
using CallAutomation.Emulator.Time;
using CallAutomation.Emulator.VirtualTime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Emulator;

/// <summary>The Call Automation service on this machine, with telephones that do what a script says.</summary>
/// <remarks>Each emulator is a world of its own: calls, phones and journal are not shared between instances.</remarks>
public sealed partial class CallEmulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly EmulatorServices _services;
    private readonly Exchange _exchange;
    private readonly HttpClient _callbacks;
    private readonly HttpClient _downloads;
    private ServerCertificate? _certificate;
    private IDisposable? _unreadable;
    private int _disposed;

    private CallEmulator(WebApplication server, EmulatorServices services, Exchange exchange, HttpClient callbacks, HttpClient downloads, Uri endpoint)
    {
        _server = server;
        _services = services;
        _exchange = exchange;
        _callbacks = callbacks;
        _downloads = downloads;
        Endpoint = endpoint;
    }

    /// <summary>Where the emulator listens.</summary>
    public Uri Endpoint { get; }

    /// <summary>The key that requests must be signed with.</summary>
    public string AccessKey => _services.Options.AccessKey;

    /// <summary>What a client needs to talk to this emulator.</summary>
    public string ConnectionString => $"endpoint={Endpoint.AbsoluteUri};accesskey={AccessKey}";

    /// <summary>How the emulator is reached over https; null unless <see cref="CallEmulatorOptions.Https"/> asks for it.</summary>
    public EmulatorHttps? Https { get; private init; }

    /// <summary>Everything that happens here.</summary>
    public Journal Journal => _services.Journal;

    /// <summary>Starts an emulator. It is ready when this returns.</summary>
    /// <param name="options">How it is set up; changing them afterwards has no effect that can be relied on.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<CallEmulator> StartAsync(CallEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CallEmulatorOptions();
        ServerCertificate? certificate = await HttpsListener.CertificateAsync(options, cancellationToken).ConfigureAwait(false);
        RequestAuthorization authorization = new(new RequestSignature(options.AccessKey, TimeProvider.System), new RequestToken(options.TokenIssuer, TimeProvider.System));
        EmulatorLog log = new(options.LoggerFactory.CreateLogger("CallAutomation.Emulator"));
        SettledClockwork? settled = options.Time is { StartsAt: DateTimeOffset morning, Rest: TimeSpan rest } ? new SettledClockwork(morning, rest, options.VirtualTimePatience) : null;
        VirtualStage? stage = options.Time is { StartsAt: DateTimeOffset start, Rest: null } ? new VirtualStage(start, options.VirtualTimePatience) : null;
        InProcessApplication? application = stage is null ? null : new InProcessApplication(stage);
        SettledApplication[] ways = settled is null ? [] : [new(Outgoing.CreateHandler()), new(Outgoing.CreateHandler())];
        HttpClient callbacks = Outgoing.CreateCallbackClient(application ?? ways.FirstOrDefault() ?? Outgoing.CreateHandler());
        HttpClient downloads = Outgoing.CreateDownloadClient(application ?? ways.LastOrDefault() ?? Outgoing.CreateHandler());
        EmulatorServices services = new(options, settled ?? ClockworkOf(options, stage), stage is null ? IdSource.Real : IdSource.Repeating(), log, callbacks, downloads);
        EventGridTopic topic = new(services, new WebhookHandshake(callbacks, options.EventGridTimeout));
        RecordingBook recordings = new(services, topic.PublishFiles);
        Exchange exchange = new(services, topic, recordings);
        ServiceRequestHandler handler = new(services, authorization, services.Faults.MayBeOn ? new FaultyRequests(exchange) : null, new PreviewRequestReader(exchange), new StableRequestReader(exchange));

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            kestrel.Listen(options.ListenAddress, options.Port);
        });
        HttpsListener.Listen(builder.WebHost, options, certificate);
        AdminApi? admin = stage is null && options.Admin != AdminAccess.Off ? new AdminApi(options.Admin, exchange) : null;
        if (admin is not null)
        {
            builder.Services.AddRoutingCore();
        }

        WebApplication server = builder.Build();
        TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RequestsOfThisProcess? requests = null;
        if (settled is not null || services.Controlled is not null)
        {
            Func<IDisposable> enter = settled is not null ? settled.Enter : services.Controlled!.Work.Enter;
            server.Use(async (context, next) =>
            {
                if (AdminApi.IsLook(context.Request))
                {
                    // Whoever asks again and again how things are would hold them up.
                    requests?.Find(context.Request)?.StepAside();
                    await next(context).ConfigureAwait(false);
                    return;
                }

                using SettledExchange exchange = new(enter, requests?.Find(context.Request));
                context.Features.Set<IExchangePause>(exchange);
                await next(context).ConfigureAwait(false);
            });
        }

        server.Use(async (context, next) =>
        {
            await ready.Task.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            await next(context).ConfigureAwait(false);
        });
        if (stage is null)
        {
            server.Use(new HostFilter(services, options.ListenAddress, options.RecordingHost is string host ? [.. options.AllowedHosts, host] : options.AllowedHosts).HandleAsync);
        }

        admin?.AddTo(server);
        server.Use(new SigningDocuments(services.SigningKeys, services.Tokens).HandleAsync);
        server.Use(new ValidationAddress(services.Timeline, topic).HandleAsync);
        server.Use(new RecordingStorage(services, recordings, authorization).HandleAsync);
        server.Run(handler.HandleAsync);
        IDisposable unreadable = UnreadableRequests.Watch(server, services);
        try
        {
            if (stage is null)
            {
                await server.StartAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            services.Dispose();
            callbacks.Dispose();
            downloads.Dispose();
            certificate?.Dispose();
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        // Only now is it known which port it is.
        Uri endpoint = stage is null ? ReadEndpoint(server, options.ListenAddress, Uri.UriSchemeHttp) : s_virtualEndpoint;
        EmulatorHttps? https = certificate is null ? null : new EmulatorHttps(ReadEndpoint(server, options.ListenAddress, Uri.UriSchemeHttps), options.AccessKey, certificate);
        log.Listens(endpoint);
        services.Tokens.Issuer = endpoint.GetLeftPart(UriPartial.Authority);
        topic.ValidationAddress = new Uri(endpoint, ValidationAddress.Path);
        recordings.Files.Origin = HttpsListener.OriginOfRecordings(options, https?.Endpoint ?? endpoint);
        services.Timeline.Post(() =>
        {
            if (stage is null && !IPAddress.IsLoopback(options.ListenAddress))
            {
                services.Note(
                    JournalEntryKind.Warning,
                    "emulator",
                    $"listens at {options.ListenAddress} and can be reached from other machines. Its keys are published: anybody can use it");
            }

            if (https?.Problem is string problem)
            {
                services.Note(JournalEntryKind.Warning, "emulator", problem);
            }

            services.Faults.Announce();
            foreach (EventGridSubscription subscription in options.EventGridSubscriptions)
            {
                topic.Subscribe(subscription);
            }
        });
        requests = settled is null ? null : new RequestsOfThisProcess(settled, [endpoint, .. https is null ? [] : new[] { https.Endpoint }]);
        options.Scripts?.Apply(exchange.Phone);
        CallEmulator emulator = new(server, services, exchange, callbacks, downloads, endpoint)
        {
            Https = https,
            _certificate = certificate,
            _unreadable = unreadable,
            _stage = stage,
            _settled = settled,
            _requests = requests,
            _ways = ways,
            _application = application,
            _service = stage is null ? null : new InProcessService(stage, server.Services, ((IApplicationBuilder)server).Build()),
        };
        admin?.Emulator = emulator;
        ready.SetResult();
        return emulator;
    }

    /// <summary>The phone with this number, or the calling app of this user. It is there as soon as it is asked for.</summary>
    /// <param name="numberOrRawId">A number such as <c>+14255550123</c> or <c>+1 (425) 555-0123</c>, <c>anonymous</c>, or a raw id such as <c>8:acs:…</c>.</param>
    /// <exception cref="ArgumentException">It is none of these, so that no call would ever reach the phone.</exception>
    public Telephone Phone(string numberOrRawId) => _exchange.Phone(TypedIdentity.Read(numberOrRawId, nameof(numberOrRawId)));

    /// <summary>Ends all calls, delivers the events about it as far as applications take them, and stops.</summary>
    /// <param name="cancellationToken">Stops without waiting for the rest.</param>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (_stage is { IsGivenUp: true })
        {
            // The application blocks the one thread on which it could be told of the end, goes on in its circle there, or is elsewhere.
            await DisposeAsync().ConfigureAwait(false);
            return;
        }

        // A clock that nobody moves any more would never come to the next try of an event.
        if (_services.Controlled is { Clock.Mode: { Scale: 0, Rest: null } } controlled)
        {
            controlled.Turn(ClockMode.Scaled(1));
        }

        try
        {
            await _services.Timeline.AskAsync(() =>
            {
                ApplicationLeg[] open = [.. _exchange.Calls.Legs];
                foreach (Call call in _exchange.Calls.Open.ToArray())
                {
                    call.End(CallResult.CallEnded);
                }

                foreach (ApplicationLeg leg in open)
                {
                    leg.Drop(CallResult.CallEnded);
                }

                return open.Length;
            }).WaitAsync(cancellationToken).ConfigureAwait(false);

            Task EmptyAsync() => EmptiedAsync(() => _services.Undelivered.IsEmpty && _exchange.EventGrid.IsIdle, cancellationToken);
            await (_stage is { IsRunning: false } ? RunAsync(EmptyAsync) : EmptyAsync()).ConfigureAwait(false);
        }
        catch (Exception stopping) when (stopping is OperationCanceledException or ObjectDisposedException)
        {
            // Whoever is in a hurry gets what they asked for.
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    private async Task EmptiedAsync(Func<bool> isEmpty, CancellationToken cancellationToken)
    {
        while (!await _services.Timeline.AskAsync(isEmpty).WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), _stage is null && _settled is null ? TimeProvider.System : TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Stops at once. Events that are still on their way are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        // The calls end first: a request that is still being read finds nobody home, and the server need not wait for it.
        _unreadable?.Dispose();
        _requests?.Dispose();
        _services.Dispose();
        using CancellationTokenSource noPatience = new();
        await noPatience.CancelAsync().ConfigureAwait(false);
        if (_stage is null)
        {
            await _server.StopAsync(noPatience.Token).ConfigureAwait(false);
        }

        await _server.DisposeAsync().ConfigureAwait(false);
        _callbacks.Dispose();
        _downloads.Dispose();
        _certificate?.Dispose();
    }

    private static IClockwork ClockworkOf(CallEmulatorOptions options, VirtualStage? stage)
    {
        if (stage is not null)
        {
            return new VirtualClockwork(stage);
        }

        bool isMachines = options.TimeProvider == TimeProvider.System;
        if (options.Time.Quiet is not null)
        {
            return isMachines
                ? new ControlledClockwork(ModeOf(options.Time))
                : throw new ArgumentException($"{nameof(EmulatorTime.SettledForOthers)} has a clock of its own. Leave {nameof(CallEmulatorOptions.TimeProvider)} out.", nameof(options));
        }

        return isMachines && options.Admin != AdminAccess.Off
            ? new ControlledClockwork(ModeOf(options.Time))
            : new RealClockwork(options.Time.Scale == 1 ? options.TimeProvider : new ScaledTimeProvider(options.TimeProvider, options.Time.Scale));
    }

    /// <summary>How a controlled clock goes at first.</summary>
    internal static ClockMode ModeOf(EmulatorTime time) => time.Quiet is TimeSpan rest ? ClockMode.Settled(rest) : ClockMode.Scaled(time.Scale);

    private static Uri ReadEndpoint(WebApplication server, IPAddress listenAddress, string scheme)
    {
        IServerAddressesFeature addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        int port = addresses.Addresses.Select(static address => new Uri(address)).First(address => address.Scheme == scheme).Port;
        bool anywhere = listenAddress.Equals(IPAddress.Any) || listenAddress.Equals(IPAddress.IPv6Any);
        IPAddress address = anywhere ? IPAddress.Loopback : listenAddress;
        string host = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return new Uri($"{scheme}://{host}:{port}/");
    }
}
