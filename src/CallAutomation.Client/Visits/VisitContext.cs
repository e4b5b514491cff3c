namespace CallAutomation.Client.Visits;

/// <summary>The operation contexts by which the events of a visitor are known, in any process.</summary>
internal static class VisitContext
{
    // At the end: at the beginning there may be a trace.
    private const string Mark = ".visit";

    /// <param name="unique">A context that no other request has.</param>
    public static string Of(string unique) => unique + Mark;

    public static bool Is(string? operationContext) => operationContext?.EndsWith(Mark, StringComparison.Ordinal) == true;
}
