using CallAutomation.Client.Failures;

namespace CallAutomation.Client.Events;

/// <summary>Why something ended the way it did, in the service's codes.</summary>
public sealed record ResultInformation
{
    /// <summary>The general code, in the manner of HTTP and SIP: 200 for success, 486 for busy. A call that was rejected or ended by somebody has 200 too.</summary>
    public int? Code { get; init; }

    /// <summary>
    /// The exact reason, for example 8510 for nobody having answered a question: <see cref="MediaEventReasonCode"/> and <see cref="CallEndReasonCode"/>
    /// have names for them.
    /// </summary>
    public int? SubCode { get; init; }

    /// <summary>The service's text. It may name a participant.</summary>
    public string? Message { get; init; }

    /// <summary>What the telephone network said in SIP. Since 2026-03-12.</summary>
    public SipDiagnosticDetails? SipDetails { get; init; }

    /// <summary>What the telephone network said in Q.850. Since 2026-03-12.</summary>
    public SipDiagnosticDetails? Q850Details { get; init; }

    /// <summary>What the codes mean, in our words and without anything of this call; null for codes this library does not know.</summary>
    /// <remarks>Some codes are documented for the calling SDK alone; that they mean the same here is inferred.</remarks>
    public string? Meaning => Reasons.Of(Code, SubCode)?.Meaning;

    /// <summary>What can be done about it; null where there is nothing to do, and for codes this library does not know.</summary>
    public string? Remedy => Reasons.Of(Code, SubCode)?.Remedy;

    /// <summary>The codes, without the text.</summary>
    public override string ToString() => FormattableString.Invariant($"{Code}/{SubCode}");
}
