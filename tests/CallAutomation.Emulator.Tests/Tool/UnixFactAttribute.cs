namespace CallAutomation.Emulator.Tests.Tool;

/// <summary>A test that sends signals, which Windows does not know.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Signals are sent between processes on Unix only." : null;
}
