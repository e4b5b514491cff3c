namespace CallAutomation.Client.Failures;

/// <summary>What somebody can do about a refusal; one line each.</summary>
internal static class Remedy
{
    public static string? For(int status, string? code) => Reasons.OfRefusal(status, code)?.Remedy ?? ByStatus(status);

    private static string? ByStatus(int status) => status switch
    {
        400 => "Compare the arguments with the message above; callback addresses must be https and reachable from the internet.",
        401 => "Check that the connection string or credential belongs to this resource and that this machine's clock is right.",
        403 => "Give the identity access to the resource, or use a number and an endpoint that the resource owns.",
        404 => "Check the id; the call or recording may have ended.",
        408 or 504 => "Try again; the service did not answer in time.",
        409 => "Wait until the operation under way has ended, then try again.",
        429 => "Slow down; wait as long as the Retry-After header says.",
        500 or 503 => "Try again a little later; if it stays, give the client request id to the support of the service.",
        502 => "Try again with a new connection.",
        _ => null,
    };
}
