using System.Diagnostics.CodeAnalysis;

namespace CallAutomation.Client.Hub;

/// <summary>An incoming call while somebody handles it, and the token of those who do. Event Grid may tell of it more than once.</summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer and without a link holds nothing.")]
internal sealed class RingingCall
{
    private readonly CancellationTokenSource _ends = new();

    public CancellationToken Ends => _ends.Token;

    /// <summary>The call that it became is over, or the hub is.</summary>
    public void End()
    {
        try
        {
            _ends.Cancel();
        }
        catch (AggregateException failures)
        {
            // What handlers do when they are told of the end is theirs.
            HubInstruments.Failed(typeof(Events.IncomingCall), failures.InnerExceptions[0]);
        }
    }
}
