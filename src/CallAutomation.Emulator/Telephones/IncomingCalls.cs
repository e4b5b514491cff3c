using System.Diagnostics.CodeAnalysis;
using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Telephones;

/// <summary>The calls that ring for the application, by the contexts under which it may have them.</summary>
internal sealed class IncomingCalls
{
    // "Too late" is a better answer than "never heard of it", for as long as anybody is likely to ask.
    private const int OverToRemember = 10_000;

    private readonly Dictionary<string, OfferedCall> _calls = [];
    private readonly Queue<string> _overInOrder = [];

    public int Count => _calls.Count;

    /// <summary>Those that ring.</summary>
    public IEnumerable<OfferedCall> Ringing => _calls.Values.Where(static call => call.Over is null);

    public void Add(OfferedCall call) => _calls.Add(call.IncomingCallContext, call);

    public bool TryGetValue(string context, [NotNullWhen(true)] out OfferedCall? call) => _calls.TryGetValue(context, out call);

    /// <summary>The context is worth nothing from now on, and is forgotten after a while.</summary>
    public void Settle(OfferedCall call, CallResult result)
    {
        call.Expiry?.Cancel();
        if (call.Over is not null)
        {
            return;
        }

        call.Over = result;
        _overInOrder.Enqueue(call.IncomingCallContext);
        if (_overInOrder.Count > OverToRemember)
        {
            _calls.Remove(_overInOrder.Dequeue());
        }
    }
}
