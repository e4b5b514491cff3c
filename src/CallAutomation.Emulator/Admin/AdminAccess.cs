namespace CallAutomation.Emulator;

/// <summary>Who may steer an emulator by its admin API.</summary>
public enum AdminAccess
{
    /// <summary>Nobody: there is none.</summary>
    Off,

    /// <summary>Programs on this machine. Web pages in a browser on it may not.</summary>
    ThisMachine,

    /// <summary>Whoever reaches the emulator, from wherever. Whoever does may do everything.</summary>
    Anywhere,
}
