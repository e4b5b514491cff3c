namespace CallAutomation.Client.Hub;

/// <summary>When the log of a call may be taken out of use.</summary>
internal enum Retirement
{
    /// <summary>Nothing is kept, and nobody waits.</summary>
    Unused,

    /// <summary>Nobody waits.</summary>
    NobodyWaits,

    /// <summary>In any case.</summary>
    Always,
}
