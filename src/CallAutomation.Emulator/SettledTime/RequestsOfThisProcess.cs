using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>Requests that clients in this process send to the emulator, from before they are sent until their answer is there: on a busy machine they take their time on the way.</summary>
/// <remarks>
/// The runtime tells of every request of an <see cref="HttpClient"/> as it begins and ends. A header says to the emulator which one it has before it, so that an answer which waits for
/// its time does not keep the clock.
/// </remarks>
internal sealed class RequestsOfThisProcess : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Header = "x-call-emulator-request";
    private const string Listener = "HttpHandlerDiagnosticListener";

    // The plain events, without activities: whoever traces sees the same as without the emulator.
    private const string Begins = "System.Net.Http.Request";
    private const string Ends = "System.Net.Http.Response";

    private readonly SettledClockwork _clockwork;
    private readonly ConcurrentDictionary<string, SettledRequest> _underWay = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly Uri[] _endpoints;

    /// <param name="clockwork">Stands still meanwhile.</param>
    /// <param name="endpoints">Where the emulator listens.</param>
    public RequestsOfThisProcess(SettledClockwork clockwork, params Uri[] endpoints)
    {
        _clockwork = clockwork;
        _endpoints = endpoints;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Which of them is being answered; null for one that comes from elsewhere.</summary>
    public SettledRequest? Find(HttpRequest request) => _underWay.GetValueOrDefault(request.Headers[Header].ToString());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Listener)
        {
            _subscriptions.Add(value.Subscribe(this, static (name, _, _) => name is Begins or Ends));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Member(value.Value, "LoggingRequestId") is not Guid id)
        {
            return;
        }

        string name = id.ToString("N");
        if (value.Key == Ends)
        {
            if (_underWay.TryRemove(name, out SettledRequest? ended))
            {
                ended.Dispose();
            }
        }
        else if (Member(value.Value, "Request") is HttpRequestMessage { RequestUri: Uri uri } message && IsOurs(uri) && message.Headers.TryAddWithoutValidation(Header, name))
        {
            _underWay.TryAdd(name, new SettledRequest(_clockwork));
        }
    }

    public void OnError(Exception error)
    {
    }

    public void OnCompleted()
    {
    }

    public void Dispose()
    {
        foreach (IDisposable subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }

    private static object? Member(object? of, string name) => of?.GetType().GetProperty(name)?.GetValue(of);

    private bool IsOurs(Uri uri) => Array.Exists(_endpoints, endpoint => uri.Port == endpoint.Port && (uri.IsLoopback || uri.Host == endpoint.Host));
}
