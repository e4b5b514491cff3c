using System.Net.Http.Headers;
using System.Text.Json;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>Asks a webhook to prove that it wants events, so that nobody can have them sent to a stranger.</summary>
internal sealed class WebhookHandshake(HttpClient http, TimeSpan timeLimit)
{
    /// <summary>The origin that the service names, in CloudEvents' handshake.</summary>
    public const string Origin = "eventgrid.azure.net";

    private const int LongestAnswer = 64 * 1024;

    /// <summary>Tries once. Never throws, except when the emulator stops.</summary>
    public async Task<HandshakeOutcome> TryAsync(EventGridSubscription subscription, Callback? validation, string code, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        OwnDeadline.Set(limited, timeLimit);
        try
        {
            return validation is null
                ? await AskForPermissionAsync(subscription.Webhook, limited.Token).ConfigureAwait(false)
                : await AskForCodeAsync(validation, code, limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HandshakeOutcome(HandshakeAnswer.Failed, $"it did not answer within {timeLimit.TotalSeconds:0.###} s", IsWorthAnotherTry: true, HasTimedOut: true);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The exception's own words could repeat the address with its query, and that may hold a secret.
            return new HandshakeOutcome(HandshakeAnswer.Failed, "it could not be reached", IsWorthAnotherTry: true);
        }
    }

    private async Task<HandshakeOutcome> AskForPermissionAsync(Uri webhook, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Options, webhook);
        request.Headers.Add("WebHook-Request-Origin", Origin);
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (Refusal(response, "OPTIONS") is HandshakeOutcome refusal)
        {
            return refusal;
        }

        string allowed = response.Headers.TryGetValues("WebHook-Allowed-Origin", out IEnumerable<string>? values) ? string.Join(',', values).Trim() : "";
        return allowed == "*" || allowed.Equals(Origin, StringComparison.OrdinalIgnoreCase)
            ? HandshakeOutcome.Proved
            : new HandshakeOutcome(HandshakeAnswer.Failed, $"it answered OPTIONS without the header 'WebHook-Allowed-Origin: {Origin}' (or '*')");
    }

    private async Task<HandshakeOutcome> AskForCodeAsync(Callback validation, string code, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, validation.Uri) { Content = new ByteArrayContent(validation.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        validation.Notification!.Mark(request);
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (Refusal(response, "the validation event") is HandshakeOutcome refusal)
        {
            return refusal;
        }

        byte[] answer = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        string? returned = ReadCode(answer);
        return returned is null
            ? new HandshakeOutcome(HandshakeAnswer.Silent, "it took the validation event without returning 'validationResponse', and nobody got the validationUrl")
            : returned == code
                ? HandshakeOutcome.Proved
                : new HandshakeOutcome(HandshakeAnswer.Failed, "it returned another 'validationResponse' than the validationCode it was sent");
    }

    private static HandshakeOutcome? Refusal(HttpResponseMessage response, string what)
    {
        int status = (int)response.StatusCode;
        return status is >= 200 and < 300
            ? null
            : new HandshakeOutcome(HandshakeAnswer.Failed, $"it answered {what} with {status}", new DeliveryOutcome(status, "").IsWorthAnotherTry);
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] answer = new byte[LongestAnswer];
        int length = await stream.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return answer[..length];
    }

    private static string? ReadCode(byte[] answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer);

            // Applications written with a serializer of their own answer in either case, and the service takes both.
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject()
                    .Where(member => member.Name.Equals("validationResponse", StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.String)
                    .Select(member => member.Value.GetString())
                    .FirstOrDefault()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
