using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Media;

/// <summary>Whose keys an application hears all the time.</summary>
internal sealed class ToneListening(ApplicationLeg leg)
{
    private readonly Dictionary<Identity, Subscription> _subscriptions = [];

    private int? _heardOfEverybody;

    public bool ListensTo(Identity identity) => _heardOfEverybody is not null || _subscriptions.ContainsKey(identity);

    /// <summary>Hears everybody in the call, whoever comes; the tones are counted together.</summary>
    public void StartForEverybody() => _heardOfEverybody = 0;

    public void Start(Identity to, string? operationContext, Uri? callbackUri)
    {
        if (leg.Call.FindPhone(to) is null)
        {
            leg.Report(new ToneListeningFailed(CallResult.ListenerNotInCall, operationContext), callbackUri);
            return;
        }

        // Starting twice is starting once, under the newer context; the count of tones goes on.
        int heard = _subscriptions.TryGetValue(to, out Subscription? earlier) ? earlier.Heard : 0;
        _subscriptions[to] = new Subscription(operationContext, callbackUri) { Heard = heard };
    }

    public void Stop(Identity to, string? operationContext, Uri? callbackUri)
    {
        _subscriptions.Remove(to, out Subscription? subscription);
        leg.Report(new ToneListeningStopped(operationContext ?? subscription?.OperationContext), callbackUri);
    }

    public void Hear(Identity from, string tone)
    {
        if (_heardOfEverybody is int heard)
        {
            _heardOfEverybody = heard + 1;
            leg.Report(new ToneHeard(heard + 1, tone, OperationContext: null));
        }

        if (_subscriptions.TryGetValue(from, out Subscription? subscription))
        {
            leg.Report(new ToneHeard(++subscription.Heard, tone, subscription.OperationContext), subscription.CallbackUri);
        }
    }

    public void Forget(Identity identity) => _subscriptions.Remove(identity);

    private sealed record Subscription(string? OperationContext, Uri? CallbackUri)
    {
        public int Heard { get; set; }
    }
}
