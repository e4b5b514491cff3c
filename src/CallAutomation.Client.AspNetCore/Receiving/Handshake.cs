using System.Text.Json;
using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.AspNetCore.Telemetry;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.AspNetCore.Receiving;

/// <summary>Confirms subscriptions of Event Grid, in both schemas, in the answer or by GET.</summary>
internal sealed class Handshake(CallAutomationCallbackOptions options, Func<HttpClient> http, ILogger logger)
{
    private const string EmulatorValidationPath = "/eventgrid/validate";

    /// <summary>Event Grid asks once when a subscription is made.</summary>
    private const int MostAtOnce = 4;
    private static readonly int[] s_ports = [443, 553];
    private int _underWay;

    /// <summary>Event Grid asks, in the way of CloudEvents, whether it may send.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isProved">Whether it brought what only the subscription knows. An address is called only then.</param>
    public CallbackResult Answer(CallbackRequest request, bool isProved)
    {
        string? origin = request.Header("WebHook-Request-Origin");
        if (origin is null || !IsAllowedHost(origin))
        {
            return new CallbackResult(CallbackRejection.OriginNotAllowed);
        }

        if (isProved && options.EventGrid.Handshake == EventGridHandshake.ByGet && request.Header("WebHook-Request-Callback") is { } callback)
        {
            return Uri.TryCreate(callback, UriKind.Absolute, out Uri? address) && IsAllowed(address)
                ? ConfirmLater(address)
                : new CallbackResult(CallbackRejection.OriginNotAllowed);
        }

        Log.Confirmed(logger);
        return new CallbackResult([])
        {
            Headers = new Dictionary<string, string> { ["WebHook-Allowed-Origin"] = origin, ["WebHook-Allowed-Rate"] = "*" },
        };
    }

    /// <summary>Event Grid asks, in the way of its own schema, whether it may send.</summary>
    public CallbackResult Answer(SubscriptionValidation validation)
    {
        if (options.EventGrid.Handshake == EventGridHandshake.ByGet)
        {
            return validation.ValidationUrl is { } address && IsAllowed(address)
                ? ConfirmLater(address)
                : new CallbackResult(CallbackRejection.OriginNotAllowed);
        }

        if (validation.ValidationCode.Length == 0)
        {
            return new CallbackResult(CallbackRejection.BodyMalformed, "The validation event has no validationCode.");
        }

        Log.Confirmed(logger);
        return new CallbackResult([])
        {
            Body = $"{{\"validationResponse\":\"{JsonEncodedText.Encode(validation.ValidationCode)}\"}}",
            ContentType = "application/json; charset=utf-8",
        };
    }

    private CallbackResult ConfirmLater(Uri address)
    {
        if (Interlocked.Increment(ref _underWay) > MostAtOnce)
        {
            Interlocked.Decrement(ref _underWay);
            return new CallbackResult(CallbackRejection.NoRoom);
        }

        // Whoever asked reads the answer to this request first.
        _ = Task.Run(() => ConfirmAsync(address));
        return new CallbackResult([]);
    }

    private async Task ConfirmAsync(Uri address)
    {
        string? problem = await GetAsync(address).ConfigureAwait(false);
        Interlocked.Decrement(ref _underWay);
        if (problem is null)
        {
            Log.Confirmed(logger);
        }
        else
        {
            Log.NotConfirmed(logger, problem);
        }
    }

    /// <summary>Calls the address; null when that went well, otherwise what did not.</summary>
    private async Task<string?> GetAsync(Uri address)
    {
        try
        {
            using HttpClient client = http();
            using HttpResponseMessage response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : $"the answer was {(int)response.StatusCode}";
        }
        catch (Exception failure)
        {
            // The words of the failure may repeat the address, which holds a code.
            return failure.GetType().Name;
        }
    }

    private bool IsAllowed(Uri address) =>
        address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && s_ports.Contains(address.Port) && IsAllowedHost(address.IdnHost))
            || (EmulatorIssuer.Of(options) is { } emulator
                && emulator.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority)
                && address.AbsolutePath == EmulatorValidationPath));

    private bool IsAllowedHost(string host) => options.EventGrid.AllowedHosts.Any(allowed =>
        host.Equals(allowed, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + allowed, StringComparison.OrdinalIgnoreCase));
}
