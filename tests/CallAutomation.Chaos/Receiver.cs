using System.Globalization;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Chaos;

/// <summary>The application in a process of its own: writes down which events its handler has begun and finished, and lives until it is stopped or killed.</summary>
internal static class Receiver
{
    // Long enough for a kill to find some at work.
    private static readonly TimeSpan s_work = TimeSpan.FromMilliseconds(30);

    /// <param name="arguments">The issuer of tokens, the secret, the port, when events are acknowledged, and the file to write to.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [string issuer, string secret, string port, string acknowledgement, string path])
        {
            return 2;
        }

        using LifeLog log = new(path);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Callbacks:Issuer"] = issuer,
            ["Callbacks:Secret"] = secret,
            ["Callbacks:Acknowledgement"] = acknowledgement,
        });
        builder.Services.AddCallAutomationCallbacks(builder.Configuration.GetSection("Callbacks")).On<CallEvent>(async (callEvent, token) =>
        {
            log.Write("begins", callEvent.Id!);
            await Task.Delay(s_work, token);
            log.Write("handled", callEvent.Id!);
        });
        await using WebApplication app = builder.Build();
        app.MapCallAutomationCallbacks("/calls");
        await app.StartAsync();
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
        return 0;
    }
}

/// <summary>A line for each thing that happened, with the process it happened in; what is written is there even when the process is killed.</summary>
internal sealed class LifeLog : IDisposable
{
    private readonly object _gate = new();
    private readonly StreamWriter _writer;

    public LifeLog(string path) => _writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };

    public void Write(string what, string id)
    {
        lock (_gate)
        {
            _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {what} {id}"));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _writer.Dispose();
        }
    }
}
