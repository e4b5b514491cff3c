namespace CallAutomation.Chaos;

internal static class Restarts
{
    public static Task<int> RunAsync(ChaosOptions options) => Task.FromResult(options.Calls);
}

internal static class Receiver
{
    public static Task<int> RunAsync(string[] a) => Task.FromResult(a.Length);
}
