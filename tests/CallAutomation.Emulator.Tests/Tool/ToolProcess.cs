using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace CallAutomation.Emulator.Tests.Tool;

/// <summary>The tool, started as people start it: another process, known by what it prints and by how it ends.</summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    public const int Terminate = 15;
    public const int Interrupt = 2;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _printed = [];

    private ToolProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public IReadOnlyList<string> Printed => _printed;

    public Uri Endpoint { get; private set; } = null!;

    public string AccessKey { get; private set; } = "";

    public static ToolProcess Start(params string[] args) => Start(proxy: null, args);

    private static ToolProcess Start(string? proxy, string[] args)
    {
        // A shell that runs something in the background has it ignore Ctrl+C, and with it everything started from there.
        ProcessStartInfo start = new("env")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("--default-signal=INT");
        start.ArgumentList.Add("dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "call-automation-emulator.dll"));
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        if (proxy is not null)
        {
            foreach (string name in (string[])["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"])
            {
                start.Environment[name] = proxy;
            }

            start.Environment.Remove("NO_PROXY");
            start.Environment.Remove("no_proxy");
        }

        return new ToolProcess(Process.Start(start)!);
    }

    /// <summary>Starts the tool on a machine that reaches the world through a proxy.</summary>
    public static Task<ToolProcess> ListeningBehindAsync(string proxy, params string[] args) => UntilListeningAsync(Start(proxy, args));

    /// <summary>Starts the tool and reads the connection string.</summary>
    public static Task<ToolProcess> ListeningAsync(params string[] args) => UntilListeningAsync(Start(args));

    private static async Task<ToolProcess> UntilListeningAsync(ToolProcess tool)
    {
        string line = await tool.UntilAsync(line => line.StartsWith("endpoint=", StringComparison.Ordinal));
        string[] parts = line.Split(';', 2);
        tool.Endpoint = new Uri(parts[0]["endpoint=".Length..]);
        tool.AccessKey = parts[1]["accesskey=".Length..];
        return tool;
    }

    /// <summary>Reads on until a line that fits.</summary>
    public async Task<string> UntilAsync(Func<string, bool> fits)
    {
        using CancellationTokenSource patience = new(s_patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is string line)
        {
            _printed.Add(line);
            if (fits(line))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The tool ended before such a line. It printed:\n{string.Join('\n', _printed)}\n{await _errors}");
    }

    public async Task TypeAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    public void Signal(int signal) => Kill(_process.Id, signal).Should().Be(0);

    /// <summary>Waits for the end, and returns the exit code and what was complained of.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        using CancellationTokenSource patience = new(s_patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is string line)
        {
            _printed.Add(line);
        }

        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
