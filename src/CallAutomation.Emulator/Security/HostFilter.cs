using System.Net;
using CallAutomation.Emulator.Service;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Security;

/// <summary>Refuses requests to a host that the emulator does not know by that name.</summary>
/// <remarks>
/// The key is published, so a signature proves nothing. Were any name served, a web page could give its own name this machine's address (DNS
/// rebinding) and have a browser ask for anything; nobody can do that with an address, or with a name that is not theirs.
/// </remarks>
internal sealed class HostFilter(EmulatorServices services, IPAddress listenAddress, IEnumerable<string> names)
{
    private readonly bool _listensEverywhere = listenAddress.Equals(IPAddress.Any) || listenAddress.Equals(IPAddress.IPv6Any);
    private readonly HashSet<string> _names = new(names, StringComparer.OrdinalIgnoreCase);

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        string host = context.Request.Host.Host;
        if (IsAllowed(host))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        services.Timeline.Post(() => services.Note(
            JournalEntryKind.Warning,
            "application",
            $"asks a host called '{host}', which is not a name of this emulator, and gets 403. Add the name to {nameof(CallEmulatorOptions.AllowedHosts)} (--allow-host) if it is one",
            status: 403));
        ServiceResponse refusal = ServiceResponse.Refuse(
            403,
            "HostNotAllowed",
            $"The Host header is not a name of this emulator. Use {listenAddress} or localhost, or add the name to CallEmulatorOptions.{nameof(CallEmulatorOptions.AllowedHosts)} (--allow-host of the command).");
        context.Response.StatusCode = refusal.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = refusal.Body.Length;
        await context.Response.Body.WriteAsync(refusal.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private bool IsAllowed(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || _names.Contains(host)
        || (IPAddress.TryParse(host, out IPAddress? address) && (_listensEverywhere || IPAddress.IsLoopback(address) || address.Equals(listenAddress)));
}
