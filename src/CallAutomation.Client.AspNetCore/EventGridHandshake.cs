namespace CallAutomation.Client.AspNetCore;

/// <summary>How a webhook proves to Event Grid that it wants events.</summary>
public enum EventGridHandshake
{
    /// <summary>In the answer: the code that came, or the headers that allow the origin.</summary>
    InAnswer,

    /// <summary>
    /// By a GET to the address that came, after the request was answered: where what stands between drops the answer's body. Only addresses of
    /// <see cref="EventGridCheckOptions.AllowedHosts"/> are called.
    /// </summary>
    ByGet,
}
