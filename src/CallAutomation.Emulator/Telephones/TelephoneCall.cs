using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator;

/// <summary>A call that phones have among themselves, in which no application takes part unless it connects.</summary>
public sealed class TelephoneCall
{
    private readonly TaskCompletionSource<bool> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal TelephoneCall(Call call) => Call = call;

    /// <summary>The id of the call, with which an application can connect to it or record it.</summary>
    public string ServerCallId => Call.ServerCallId;

    /// <summary>The id that ties together everything about the call.</summary>
    public string CorrelationId => Call.CorrelationId;

    /// <summary>Completes when the call is answered (true) or will not be (false); a group call or a room is answered as soon as it is joined.</summary>
    public Task<bool> Answered => _answered.Task;

    internal Call Call { get; }

    internal void Settle(bool answered) => _answered.TrySetResult(answered);
}
