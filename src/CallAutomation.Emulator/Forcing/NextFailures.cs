using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Forcing;

/// <summary>Failures that somebody has ordered for the next operation of a kind.</summary>
internal sealed class NextFailures
{
    private readonly Queue<CallResult> _plays = [];
    private readonly Queue<CallResult> _recognitions = [];

    public void OrderPlay(CallResult failure) => _plays.Enqueue(failure);

    public void OrderRecognition(CallResult failure) => _recognitions.Enqueue(failure);

    /// <summary>Nothing is ordered any more.</summary>
    public void Clear()
    {
        _plays.Clear();
        _recognitions.Clear();
    }

    public CallResult? TakePlay() => _plays.TryDequeue(out CallResult? failure) ? failure : null;

    public CallResult? TakeRecognition() => _recognitions.TryDequeue(out CallResult? failure) ? failure : null;
}
