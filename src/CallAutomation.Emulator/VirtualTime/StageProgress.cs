namespace CallAutomation.Emulator.VirtualTime;

/// <summary>How far a run has come.</summary>
/// <param name="InStep">Whether a step is being done right now.</param>
/// <param name="Steps">How many steps have begun.</param>
/// <param name="Service">How many of them were the service's, and how often somebody at work was done.</param>
/// <param name="Jumps">How often the clock has advanced.</param>
internal readonly record struct StageProgress(bool InStep, long Steps, long Service, long Jumps);
