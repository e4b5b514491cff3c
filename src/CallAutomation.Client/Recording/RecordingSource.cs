using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Authentication;
using CallAutomation.Client.Failures;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Telemetry;
using CallAutomation.Client.Transport;
using static System.FormattableString;

namespace CallAutomation.Client.Recording;

/// <summary>One recording as one verb reads it: opens parts of it, and holds every answer against what was asked and what earlier ones said.</summary>
internal sealed class RecordingSource : IDisposable
{
    private const int MostOfErrorBody = 64 * 1024;
    private const int MostOfCause = 500;

    private readonly HttpPipeline _pipeline;
    private readonly Func<ServiceRequest, HttpMessage> _write;
    private readonly Instruments _instruments;
    private readonly ServiceRequest _request;
    private readonly TimeSpan _stallTimeout;
    private readonly Deadline _deadline;
    private readonly object _telling = new();
    private OperationTelemetry? _telemetry;
    private Uri _address;
    private long _total = -1;
    private string? _etag;
    private string? _lastModified;

    public RecordingSource(
        HttpPipeline pipeline,
        Func<ServiceRequest, HttpMessage> write,
        Instruments instruments,
        ServiceRequest request,
        RecordingContentOptions options,
        ResumeRules resumeRules,
        Deadline deadline)
    {
        _pipeline = pipeline;
        _write = write;
        _instruments = instruments;
        _request = request;
        _stallTimeout = options.StallTimeout;
        _deadline = deadline;
        _address = request.Address!;
        ResumeRules = resumeRules;
        First = options.Range.Offset;
        Last = options.Range.Length is { } length && length <= long.MaxValue - First ? First + length - 1 : null;
    }

    public ResumeRules ResumeRules { get; }

    /// <summary>The first byte wanted.</summary>
    public long First { get; }

    /// <summary>The last byte wanted, itself included; null for all there are.</summary>
    public long? Last { get; }

    /// <summary>Canceled when the verb's time is over or its caller has lost interest.</summary>
    public CancellationToken Token => _deadline.Token;

    /// <summary>The length of the whole recording, once an answer told it.</summary>
    public long? Total => Interlocked.Read(ref _total) is >= 0 and long total ? total : null;

    /// <summary>The recording's ETag, once an answer told it and where it is one that holds for every byte; null else.</summary>
    public string? ETag => Volatile.Read(ref _etag) is { } etag && etag.Length > 0 && etag[0] == '"' ? etag : null;

    /// <summary>What was asked for, as one line without secrets: a hash of the address, which has the recording's id in it, and the range.</summary>
    public string Request => Invariant($"{Signature.HashOf(Encoding.UTF8.GetBytes(_request.Address!.GetLeftPart(UriPartial.Path)))} {First}-{Last}");

    /// <summary>Asks for the bytes from <paramref name="first"/> to <paramref name="last"/>, both included; null for all the rest.</summary>
    public async Task<RecordingPart> OpenAsync(long first, long? last, CancellationToken cancellationToken)
    {
        bool asksForRange = first > 0 || last is not null;
        while (true)
        {
            using HttpMessage message = Write(first, last, asksForRange);
            try
            {
                await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
                await KeepErrorBodyAsync(message.Response, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (Explain(failure, message, cancellationToken) is { } explained)
            {
                throw explained;
            }

            if (!(asksForRange && IsBlindRefusal(message.Response, first)))
            {
                return Accept(message, first, last);
            }

            asksForRange = false;
        }
    }

    /// <inheritdoc cref="OpenAsync"/>
    public RecordingPart Open(long first, long? last, CancellationToken cancellationToken)
    {
        bool asksForRange = first > 0 || last is not null;
        while (true)
        {
            using HttpMessage message = Write(first, last, asksForRange);
            try
            {
                _pipeline.Send(message, cancellationToken);
                KeepErrorBody(message.Response, cancellationToken);
            }
            catch (Exception failure) when (Explain(failure, message, cancellationToken) is { } explained)
            {
                throw explained;
            }

            if (!(asksForRange && IsBlindRefusal(message.Response, first)))
            {
                return Accept(message, first, last);
            }

            asksForRange = false;
        }
    }

    /// <summary>The address a redirect had led to may be what failed, so the next request begins at the first one again.</summary>
    public void ForgetRedirect() => _address = _request.Address!;

    /// <summary>What was asked with an older recording in mind is asked anew, whatever the recording is now.</summary>
    public void ForgetRecording()
    {
        Interlocked.Exchange(ref _total, -1);
        Volatile.Write(ref _etag, null);
        Volatile.Write(ref _lastModified, null);
    }

    /// <summary>The length, where only the end of the body told it.</summary>
    public void Learn(long total) => Interlocked.CompareExchange(ref _total, total, -1);

    public BrokenRecordingException BrokeOff(long position, int failures, Exception? last)
    {
        string whole = Total is { } total ? $" of {total}" : string.Empty;
        string cause = last is null ? "The connection was closed early." : Mask.Outside(last.Message, MostOfCause);
        return new BrokenRecordingException(
            $"{_request.Operation.Name} broke off at byte {position}{whole}, and {failures} tries in a row brought nothing more: {cause} Check the network and try again; CallAutomationClientOptions.Retry decides how often the rest is asked for.",
            last);
    }

    /// <summary>What the user is told in place of <paramref name="failure"/>; null where it says enough itself.</summary>
    public Exception? Explain(Exception failure, CancellationToken caller)
    {
        Exception? explained = failure switch
        {
            OperationCanceledException canceled when caller.IsCancellationRequested => canceled.CancellationToken == caller
                ? null
                : new OperationCanceledException($"{_request.Operation.Name} was canceled.", failure, caller),
            OperationCanceledException when _deadline.HasPassed => new TimeoutException(
                $"{_request.Operation.Name} did not end within {_deadline.Allowed.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s. Allow more with the Deadline of its options.",
                failure),
            _ => null,
        };
        _telemetry?.Failed(explained ?? failure);
        return explained;
    }

    public void Dispose()
    {
        _telemetry?.Dispose();
        _deadline.Dispose();
    }

    private HttpMessage Write(long first, long? last, bool asksForRange)
    {
        HttpMessage message = _write(new ServiceRequest(_request.Operation) { Address = _address });
        message.BufferResponse = false;
        message.NetworkTimeout = _stallTimeout;
        message.Request.Headers.SetValue("Accept", "*/*");
        if (asksForRange)
        {
            message.Request.Headers.SetValue("Range", Invariant($"bytes={first}-{last}"));
        }

        if (ETag is { } etag)
        {
            // Nothing of another recording, not even where the storage looks for this one in several places.
            message.Request.Headers.SetValue("If-Match", etag);
        }

        lock (_telling)
        {
            if (_telemetry is null)
            {
                _telemetry = _instruments.Observe(_request.Operation, message.Request);
            }
            else
            {
                _telemetry.Accompany(message.Request);
            }
        }

        return message;
    }

    /// <summary>An empty recording has no first byte to ask for; a server that says no more than that is asked without a range.</summary>
    private static bool IsBlindRefusal(Response response, long first) => response.Status == 416 && first == 0 && ContentRange.Of(response)?.Total is null;

    private RecordingPart Accept(HttpMessage message, long first, long? last)
    {
        Response response = message.Response;
        ContentRange? said = ContentRange.Of(response);
        if (response.Status == 416 && said is { Total: { } length } && (length == 0 || (Total is null && first > First)) && length == first)
        {
            // Nothing to give is an answer too: the recording is empty, or ended with the byte before.
            _telemetry!.Answered(200, accepted: true, message.ProcessingContext.RetryNumber);
            return Take(message, first, end: length, total: length, isWhole: false);
        }

        _telemetry!.Answered(response.Status, _request.Operation.Accepts(response.Status), message.ProcessingContext.RetryNumber);
        if (response.Status == 416)
        {
            string size = said?.Total is { } bytes ? $"the recording has {bytes} bytes" : "the recording is shorter";
            throw Contradicting(response, $"the part from byte {first} on does not exist; {size}.");
        }

        if (response.Status == 412 && message.Request.Headers.Contains("If-Match"))
        {
            throw Replaced(response, "it has another ETag now");
        }

        if (!_request.Operation.Accepts(response.Status))
        {
            throw RefusedRequestException.From(_request, message.Request, response);
        }

        // Some answers with 200 say in Content-Range that they are whole.
        bool isWhole = response.Status == 200 && (said is null || (said.First == 0 && said.Last + 1 == said.Total));
        return isWhole ? AcceptWhole(message, first, said) : AcceptPart(message, first, last, said);
    }

    private RecordingPart AcceptWhole(HttpMessage message, long first, ContentRange? said)
    {
        Response response = message.Response;
        long? length = LengthOf(response);
        if (said?.Total is { } total && length is not null && length != total)
        {
            throw Contradicting(response, $"Content-Length is {length}, but Content-Range says {total}.");
        }

        length ??= said?.Total;
        if (length is { } known && known <= first && !(known == 0 && first == 0))
        {
            throw Contradicting(response, $"the part from byte {first} on does not exist; the recording has {known} bytes.");
        }

        length ??= Total;
        return Take(message, 0, length, length, isWhole: true);
    }

    private RecordingPart AcceptPart(HttpMessage message, long first, long? last, ContentRange? said)
    {
        Response response = message.Response;
        if (said is not { First: { } saidFirst, Last: { } saidLast, Total: { } total })
        {
            throw Contradicting(response, "a part without a Content-Range that tells its place and the length of the whole.");
        }

        long expected = Math.Min(last ?? long.MaxValue, total - 1);
        if (saidFirst != first || saidLast != expected)
        {
            throw Contradicting(response, Invariant($"asked were the bytes {first} to {expected}, but they are {saidFirst} to {saidLast}."));
        }

        if (LengthOf(response) is { } length && length != saidLast - saidFirst + 1)
        {
            throw Contradicting(response, Invariant($"Content-Length is {length}, but Content-Range says {saidLast - saidFirst + 1} bytes."));
        }

        return Take(message, first, saidLast + 1, total, isWhole: false);
    }

    private RecordingPart Take(HttpMessage message, long first, long? end, long? total, bool isWhole)
    {
        if (total is { } said && Interlocked.CompareExchange(ref _total, said, -1) is >= 0 and long known && known != said)
        {
            throw Replaced(message.Response, Invariant($"the recording had {known} bytes before and has {said} now"));
        }

        if (Differs(ref _etag, message.Response, "ETag"))
        {
            throw Replaced(message.Response, "it has another ETag now");
        }

        if (Differs(ref _lastModified, message.Response, "Last-Modified") && _etag is null)
        {
            throw Replaced(message.Response, "it has another date of change now");
        }

        _address = StorageRequest.Of(message)?.Reached ?? _address;
        Response response = message.Response;
        Stream body = message.ExtractResponseContent() ?? Stream.Null;
        return new RecordingPart(body, first, end, isWhole, response);
    }

    /// <summary>Whether a header says something else than in the first answer that had it.</summary>
    private static bool Differs(ref string? known, Response response, string header) =>
        response.Headers.TryGetValue(header, out string? said) && Interlocked.CompareExchange(ref known, said, null) is { } before && before != said;

    private RefusedRequestException Replaced(Response response, string how) =>
        Contradicting(response, $"{how}. The recording was replaced meanwhile; download it again.");

    private RefusedRequestException Contradicting(Response response, string what) => RefusedRequestException.Contradicting(_request, response, what);

    private Exception? Explain(Exception failure, HttpMessage message, CancellationToken cancellationToken)
    {
        Exception last = failure is AggregateException { InnerExceptions: { Count: > 0 } tries } ? tries[tries.Count - 1] : failure;
        return last switch
        {
            _ when cancellationToken.IsCancellationRequested => failure is AggregateException or OperationCanceledException
                ? new OperationCanceledException($"{_request.Operation.Name} was canceled.", failure, cancellationToken)
                : null,
            RequestFailedException { Status: not 0 } said => ReferenceEquals(said, failure) ? null : said,
            OperationCanceledException => new RequestFailedException(
                0,
                Invariant($"{_request.Operation.Name} had no answer from {message.Request.Uri.Host} within {_stallTimeout.TotalSeconds:0.###} s, in any of its tries. Allow more with StallTimeout in its options."),
                "Unreachable",
                failure),
            RequestFailedException or IOException => ConnectionFailure.IsBeforeRequest(last)
                ? new RequestFailedException(
                    0,
                    $"{_request.Operation.Name} did not reach the storage at {message.Request.Uri.Host}: {Mask.Outside(last.Message, MostOfCause)} Check the network; an emulator must be running.",
                    "Unreachable",
                    failure)
                : new RequestFailedException(
                    0,
                    $"{_request.Operation.Name} lost the connection to {message.Request.Uri.Host} before it had an answer: {Mask.Outside(last.Message, MostOfCause)} Check the network and try again.",
                    "ConnectionLost",
                    failure),
            _ => null,
        };
    }

    private static long? LengthOf(Response response) =>
        response.Headers.TryGetValue("Content-Length", out string? text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            ? length
            : null;

    /// <summary>The storage's own words about a refusal are kept; they are short.</summary>
    private async Task KeepErrorBodyAsync(Response response, CancellationToken cancellationToken)
    {
        if (_request.Operation.Accepts(response.Status) || response.ContentStream is null or MemoryStream)
        {
            return;
        }

        byte[] start = new byte[MostOfErrorBody];
        int filled = 0;
        int read;
        using Stream body = response.ContentStream;
        while ((read = await body.ReadAsync(start.AsMemory(filled), cancellationToken).ConfigureAwait(false)) > 0)
        {
            filled += read;
        }

        response.ContentStream = new MemoryStream(start, 0, filled, writable: false, publiclyVisible: true);
    }

    private void KeepErrorBody(Response response, CancellationToken cancellationToken)
    {
        if (_request.Operation.Accepts(response.Status) || response.ContentStream is null or MemoryStream)
        {
            return;
        }

        byte[] start = new byte[MostOfErrorBody];
        int filled = 0;
        int read;
        using Stream body = response.ContentStream;
        using CancellationTokenRegistration taking = cancellationToken.Register(static taken => ((Stream)taken!).Dispose(), body);
        try
        {
            while ((read = body.Read(start, filled, start.Length - filled)) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                filled += read;
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        response.ContentStream = new MemoryStream(start, 0, filled, writable: false, publiclyVisible: true);
    }
}
