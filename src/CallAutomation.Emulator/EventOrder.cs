namespace CallAutomation.Emulator;

/// <summary>In which order, and how often, applications are told what happens in a call.</summary>
public enum EventOrder
{
    /// <summary>As the real service was recorded: a roster may come before <c>CallConnected</c> and after <c>CallDisconnected</c>, come again unchanged, and skip numbers.</summary>
    AsObserved,

    /// <summary>One event for each thing that happens, causes before effects, rosters numbered one by one; for those who want to read a journal.</summary>
    Tidy,
}
