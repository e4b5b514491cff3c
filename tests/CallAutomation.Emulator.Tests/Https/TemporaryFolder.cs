namespace CallAutomation.Emulator.Tests.Https;

/// <summary>A folder of a test's own, which is gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("emulator-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
