namespace CallAutomation.Emulator.Tool;

/// <summary>What the tool tells whoever started it.</summary>
internal static class ExitCodes
{
    public const int Stopped = 0;
    public const int CouldNotStart = 1;
    public const int WrongUsage = 2;
}
