using System.Diagnostics;

namespace CallAutomation.Chaos;

/// <summary>A <see cref="Receiver"/> in its process.</summary>
internal sealed class ReceiverProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private ReceiverProcess(Process process) => _process = process;

    /// <summary>The id of the process.</summary>
    public string Id => _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Starts one; it is ready when this returns.</summary>
    public static async Task<ReceiverProcess> StartAsync(params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ReceiverProcess).Assembly.Location);
        }

        foreach (string argument in arguments.Prepend("receiver"))
        {
            start.ArgumentList.Add(argument);
        }

        ReceiverProcess receiver = new(Process.Start(start)!);
        string? told = await receiver._process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);
        return told == "ready" ? receiver : throw new InvalidOperationException($"The receiver does not start: {told}");
    }

    /// <summary>Ends it in the middle of whatever it does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
    }

    /// <summary>Asks it to end (SIGTERM), and waits until it has.</summary>
    public async Task StopAsync()
    {
        using Process asking = Process.Start("kill", ["-TERM", Id]);
        await asking.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
