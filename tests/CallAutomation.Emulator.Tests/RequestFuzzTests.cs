using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Emulator.Tests;

/// <summary>Damaged requests of every kind, from a seed: each is answered as the service answers, and the emulator goes on.</summary>
/// <remarks>A longer run: <c>CALL_AUTOMATION_FUZZ_REQUESTS=1000000 dotnet test tests/CallAutomation.Emulator.Tests --filter RequestFuzz</c>.</remarks>
public partial class RequestFuzzTests
{
    private const int Seed = 20261126;

    private static readonly int s_requests = int.TryParse(Environment.GetEnvironmentVariable("CALL_AUTOMATION_FUZZ_REQUESTS"), out int count) ? count : 3_000;

    private static readonly string[] s_ids = ["..", "%2e%2e", "%00", "4%3A%2B1425", new string('x', 3_000), "%ED%A0%80", "a%2Fb", "%0d%0aX-Y%3A1", "é"];

    [Fact]
    public async Task Every_damaged_request_is_answered_and_the_emulator_goes_on()
    {
        Random random = new(Seed);
        await using WireStage stage = await WireStage.StartAsync(options => options.NoAnswerTime = TimeSpan.FromSeconds(3));
        string call = await stage.ConnectedCallAsync();
        Sample[] samples = [.. Samples()];
        Dictionary<int, int> statuses = [];

        for (int number = 0; number < s_requests; number++)
        {
            Sample sample = samples[random.Next(samples.Length)];
            string path = sample.Path.Replace("call-1", random.Next(10) == 0 ? s_ids[random.Next(s_ids.Length)] : call, StringComparison.Ordinal);
            string? body = sample.Body?.Replace("https://app.example", stage.Application.CallbackUri, StringComparison.Ordinal);
            if (body is not null && random.Next(8) > 0)
            {
                body = Encoding.UTF8.GetString(JsonDamage.Of(Encoding.UTF8.GetBytes(body), random));
            }

            Reply reply = await stage.SendAsync(new HttpMethod(sample.Method), path, body);

            statuses[reply.Status / 100] = statuses.GetValueOrDefault(reply.Status / 100) + 1;
            bool isAsDocumented = reply.Status is >= 200 and < 300 or 501 || (reply.Status is >= 400 and < 500 && (reply.Text.Length == 0 || reply.ErrorCode.Length > 0));
            isAsDocumented.Should().BeTrue($"request {number}, {sample.Method} {path} with {Convert.ToBase64String(Encoding.UTF8.GetBytes(body ?? ""))}, was answered with {reply.Status}: {reply.Text}");
            if (number % 50 == 0)
            {
                stage.Clock.Advance(2);
                call = await LiveCallAsync(stage, call);
            }
        }

        statuses[2].Should().BeGreaterThan(s_requests / 20, "some damage does no harm");
        statuses[4].Should().BeGreaterThan(s_requests / 4);
        (await LiveCallAsync(stage, "none")).Should().NotBeEmpty("calls are still made");
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.ToString().Any(letter => char.IsControl(letter)));
    }

    // The damage ends calls, too; another is needed then.
    private static async Task<string> LiveCallAsync(WireStage stage, string call)
    {
        Reply state = await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/" + call);
        if (state.Status == 200)
        {
            return call;
        }

        string created = await stage.CreateAsync(WireStage.Patient);
        stage.Clock.Advance(1);
        return created;
    }

    private static IEnumerable<Sample> Samples()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "WireSamples", "Requests"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument sample = JsonDocument.Parse(File.ReadAllBytes(file));
            string path = sample.RootElement.GetProperty("path").GetString()!;
            yield return new Sample(
                sample.RootElement.GetProperty("method").GetString()!,
                Query().Replace(path, ""),
                sample.RootElement.TryGetProperty("body", out JsonElement body) ? body.GetRawText() : null);
        }
    }

    [GeneratedRegex(@"\?.*")]
    private static partial Regex Query();

    private sealed record Sample(string Method, string Path, string? Body);
}
