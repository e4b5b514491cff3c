namespace CallAutomation.Client.Failures;

/// <summary>What a pair of codes means, and what somebody can do about it.</summary>
/// <param name="Code">The general code; null where the sub-code alone decides.</param>
/// <param name="SubCode">The exact reason; null where the code alone decides.</param>
/// <param name="Meaning">What happened, in one sentence.</param>
/// <param name="Remedy">What to do; null where there is nothing to be done.</param>
internal sealed record Reason(int? Code, int? SubCode, string Meaning, string? Remedy = null);
