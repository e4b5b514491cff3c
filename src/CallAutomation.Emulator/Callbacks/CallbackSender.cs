using System.Net.Http.Headers;
using CallAutomation.Emulator.EventGrid;
using CallAutomation.Emulator.Security;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>Posts events to applications.</summary>
internal sealed class CallbackSender(HttpClient http, CallbackTokens tokens)
{
    /// <summary>Tries once. Never throws, except when the emulator stops.</summary>
    /// <remarks>The time limit is real time, whatever clock the calls live on: networks do not know about that one.</remarks>
    /// <param name="callback">The event.</param>
    /// <param name="timeLimit">How long the application may take.</param>
    /// <param name="cancellationToken">The emulator stops.</param>
    /// <param name="token">Another token than the right one.</param>
    public async Task<DeliveryOutcome> PostAsync(Callback callback, TimeSpan timeLimit, CancellationToken cancellationToken, string? token = null)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        OwnDeadline.Set(limited, timeLimit);
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Post, callback.Uri) { Content = new ByteArrayContent(callback.Body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            if (callback.Notification is NotificationTraits notification)
            {
                notification.Mark(request);
            }
            else if (!callback.IsUnsigned)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? tokens.Current());
            }

            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
            return new DeliveryOutcome((int)response.StatusCode, $"the application answered {(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryOutcome(null, $"the application did not answer within {timeLimit.TotalSeconds:0.###} s", HasTimedOut: true);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The exception's own words could repeat the address with its query, and that may hold a secret.
            return new DeliveryOutcome(null, "the application could not be reached");
        }
    }
}
