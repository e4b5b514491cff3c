using System.Runtime.InteropServices;

namespace CallAutomation.Emulator.Tool;

/// <summary>Ctrl+C, and the polite request of the system to end. Asked once, the tool says goodbye; asked twice, it goes.</summary>
internal sealed class ToolSignals : IDisposable
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public ToolSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear),
    ];

    public Task Asked => _asked.Task;

    public CancellationTokenSource AskedAgain { get; } = new();

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        AskedAgain.Dispose();
    }

    private void Hear(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!_asked.TrySetResult())
        {
            AskedAgain.Cancel();
        }
    }
}
