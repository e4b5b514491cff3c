namespace CallAutomation.Emulator.Calls;

/// <summary>The state of an application's leg.</summary>
internal enum CallState
{
    Connecting,
    Connected,
    Transferring,
    TransferAccepted,
    Disconnecting,
    Disconnected,
}
