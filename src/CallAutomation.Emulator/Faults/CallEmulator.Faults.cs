namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    /// <summary>What has gone wrong so far, because <see cref="CallEmulatorOptions.Faults"/> wanted it.</summary>
    public FaultCounts Faults => _services.Faults.Counts;
}
