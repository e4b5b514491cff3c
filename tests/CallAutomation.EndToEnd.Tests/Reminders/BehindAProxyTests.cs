using System.Diagnostics;

namespace CallAutomation.EndToEnd.Tests.Reminders;

/// <summary>The sample as people start it, on a machine that reaches the world through a proxy: emulator, client and web endpoint are all on loopback.</summary>
public class BehindAProxyTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_sample_ends_as_it_does_without_a_proxy()
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "AppointmentReminder.dll"), "--patient", "busy"])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string name in (string[])["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
        {
            start.Environment[name] = "http://127.0.0.1:1";
        }

        start.Environment.Remove("NO_PROXY");
        start.Environment.Remove("no_proxy");
        using Process sample = Process.Start(start)!;
        using CancellationTokenSource patience = new(s_patience);
        Task<string> output = sample.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> errors = sample.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await sample.WaitForExitAsync(patience.Token);

            sample.ExitCode.Should().Be(12, "the patient is busy, and nothing else is wrong: {0}{1}", await output, await errors);
        }
        finally
        {
            if (!sample.HasExited)
            {
                sample.Kill();
            }
        }
    }
}
