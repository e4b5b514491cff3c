using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>How long it takes until an emulator is ready, beside an ASP.NET Core host that does nothing.</summary>
internal static class StartUp
{
    public static Task MeasureAsync() => TimeAsync("emulator", async () => await CallEmulator.StartAsync());

    public static Task MeasureHostAsync() => TimeAsync("empty ASP.NET Core host", async () =>
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication host = builder.Build();
        await host.StartAsync();
        return host;
    });

    private static async Task TimeAsync(string what, Func<Task<IAsyncDisposable>> start)
    {
        List<double> times = [];
        for (int run = 0; run < 6; run++)
        {
            long began = Stopwatch.GetTimestamp();
            IAsyncDisposable started = await start();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await started.DisposeAsync();
        }

        Console.WriteLine($"{what}: first {times[0]:0} ms, then {string.Join(", ", times.Skip(1).Select(time => time.ToString("0")))} ms");
    }
}
