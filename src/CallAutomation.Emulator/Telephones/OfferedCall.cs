using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator;

/// <summary>A call from a phone to the application, which may answer it.</summary>
public sealed class OfferedCall
{
    internal OfferedCall(Call call, Telephone from, Identity to, string incomingCallContext, IncomingCallDetails details)
    {
        Call = call;
        From = from;
        Called = to;
        IncomingCallContext = incomingCallContext;
        Details = details;
    }

    /// <summary>What the application answers, redirects or rejects the call with. Treat it as a secret.</summary>
    public string IncomingCallContext { get; }

    /// <summary>The id of the call that everybody in it shares.</summary>
    public string ServerCallId => Call.ServerCallId;

    /// <summary>The id that ties together everything about the call.</summary>
    public string CorrelationId => Call.CorrelationId;

    /// <summary>The phone that calls.</summary>
    public Telephone From { get; }

    /// <summary>The raw id of the application that is called.</summary>
    public string To => Called.RawId;

    /// <summary>The name of the caller, as shown to the application.</summary>
    public string CallerDisplayName => Details.CallerDisplayName;

    internal IncomingCallDetails Details { get; }

    internal Call Call { get; }

    internal Identity Called { get; }

    /// <summary>The phone that calls; nobody's where it is an application that calls.</summary>
    internal TelephoneLeg? Caller { get; set; }

    /// <summary>The line that rings, where an application calls or asks for a number of the application.</summary>
    internal TelephoneLeg? Ringing { get; init; }

    /// <summary>Whether it rings because a call that goes on asks for one more.</summary>
    internal bool IsInvitation { get; init; }

    /// <summary>Why the call cannot be answered any more; null while it rings.</summary>
    internal CallResult? Over { get; set; }

    internal ScheduledAction? Expiry { get; set; }
}
