using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Emulator.Service;

/// <summary>Notes what the web server refuses by itself, before anybody here gets to see it: its answer is empty, and a riddle to whoever sent the request.</summary>
internal sealed class UnreadableRequests(EmulatorServices services) : IObserver<KeyValuePair<string, object?>>
{
    private const string BadRequest = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Watches a server for as long as the subscription is kept.</summary>
    public static IDisposable Watch(WebApplication server, EmulatorServices services) =>
        server.Services.GetRequiredService<DiagnosticListener>().Subscribe(new UnreadableRequests(services), static name => name == BadRequest);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not IFeatureCollection features || features.Get<IBadRequestExceptionFeature>()?.Error is not BadHttpRequestException refusal)
        {
            return;
        }

        string hint = HintAbout(features.Get<IHttpRequestFeature>()?.Headers.Host.ToString());
        services.Timeline.Post(() => services.Note(
            JournalEntryKind.Warning,
            "application",
            $"sends a request that the web server refuses with an empty {refusal.StatusCode}: {refusal.Message}{hint}",
            status: refusal.StatusCode));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static string HintAbout(string? host) => host switch
    {
        null or "" => "",
        _ when HasTwoPorts(host) => $" Its Host header is '{host}': the client adds the port to a name that has it already.",
        _ => $" Its Host header is '{host}'.",
    };

    private static bool HasTwoPorts(string host) =>
        !host.Contains('[', StringComparison.Ordinal)
        && host.Split(':') is [_, string first, string second] && int.TryParse(first, out _) && int.TryParse(second, out _);
}
