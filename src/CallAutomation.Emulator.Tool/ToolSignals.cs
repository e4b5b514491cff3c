using System.Runtime.InteropServices;

namespace CallAutomation.Emulator.Tool;

/// <summary>Turns Ctrl+C and a polite termination into a cancellation, so that the tool can say goodbye.</summary>
internal sealed class ToolSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    public ToolSignals(CancellationTokenSource interrupted)
    {
        void Interrupt(PosixSignalContext context)
        {
            context.Cancel = true;
            interrupted.Cancel();
        }

        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
        ];
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }
    }
}
