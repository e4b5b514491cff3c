namespace CallAutomation.Emulator.Tests;

/// <summary>The newest version of the service; tests that mean a certain version name it instead.</summary>
internal static class Newest
{
    public static string Date => Stable.StableVersion.Newest;
}
