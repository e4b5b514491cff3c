using System.Net;
using System.Text.RegularExpressions;
using Azure;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Recording;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Channel;

using RecordingStorage = CallAutomation.Client.Tests.Recording.RecordingStorage;

/// <summary>Answers of every kind to every verb, from a seed: whatever the service sends, only what is documented comes out.</summary>
/// <remarks>A longer run: <c>CALL_AUTOMATION_FUZZ_ANSWERS=1000000 dotnet test tests/CallAutomation.Client.Tests --filter AnswerFuzz</c>.</remarks>
public partial class AnswerFuzzTests
{
    private const int Seed = 20261002;
    private const string Planted = "14255550123";

    private static readonly int s_answers = int.TryParse(Environment.GetEnvironmentVariable("CALL_AUTOMATION_FUZZ_ANSWERS"), out int count) ? count : 4_000;

    private static readonly string[] s_retryAfter = ["0", "1.5", "1, 2", "-1", "99999999999", "99999999999999999999999", "soon", "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "\u00ff"];

    private static readonly string[] s_contentRanges =
    [
        "bytes 0-99/1000", "bytes 0-99/9223372036854775807", "bytes 0-9223372036854775806/9223372036854775807", "bytes 0-99/99999999999999999999", "bytes */1000", "bytes */*", "bytes */0",
        "bytes 99-0/1000", "bytes 0-99/*", "bytes -1-99/1000", "bytes 100-199/1000", "items 0-99/1000", "bytes", "bytes 0-0/1", "bytes */9223372036854775807",
    ];

    private static readonly string[] s_etags = ["\"a\"", "\"b\"", "W/\"a\"", "a", "\"\""];

    [Fact]
    public async Task Nothing_but_documented_exceptions_comes_out_of_a_verb()
    {
        Random random = new(Seed);
        byte[][] samples = [.. Samples().Select(name => WireSample.Response(name).ToArray())];
        Dictionary<string, int> outcomes = [];

        for (int number = 0; number < s_answers; number++)
        {
            Verb verb = Verb.All[random.Next(Verb.All.Count)];
            int status = random.Next(3) > 0 ? verb.Success : 100 * random.Next(2, 6) + random.Next(30);
            byte[] sample = verb.Answer is { } own && random.Next(2) == 0 ? System.Text.Encoding.UTF8.GetBytes(own) : samples[random.Next(samples.Length)];
            byte[] body = random.Next(20) == 0 ? [] : JsonDamage.Of(sample, random);
            string? retryAfter = random.Next(4) == 0 ? s_retryAfter[random.Next(s_retryAfter.Length)] : null;
            MockedService service = new MockedService().Answers(() => Answer(status, body, retryAfter));
            service.Options.MaximumResponseSize = random.Next(10) == 0 ? 50 : 1_000_000;
            bool isAsync = number % 2 == 0;

            string outcome = await OutcomeAsync(() => verb.DoAsync(service.Client(), isAsync), $"answer {number}: {status} to {verb.Name} with {Convert.ToBase64String(body)}");
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        // Proof that both ways were walked.
        outcomes.GetValueOrDefault("success").Should().BeGreaterThan(s_answers / 20);
        outcomes.GetValueOrDefault(nameof(RequestFailedException)).Should().BeGreaterThan(s_answers / 4);
    }

    [Fact]
    public async Task Nothing_but_documented_exceptions_comes_out_of_the_storage()
    {
        Random random = new(Seed);
        byte[] metadata = WireSample.Response("recording-metadata").ToArray();
        Dictionary<string, int> outcomes = [];

        for (int number = 0; number < s_answers / 4; number++)
        {
            int seed = random.Next();
            List<string> told = [];
            RecordingStorage storage = new(300)
            {
                IgnoresRanges = random.Next(5) == 0,
                TellsNoLength = random.Next(3) == 0,
                Faults = request => FaultOf(new Random(seed + request)),
                Instead = (request, _) => InsteadOf(new Random(seed ^ request), metadata),
                Twist = (request, response) => Twist(new Random(seed - request), response, told),
            };
            CallAutomationClient client = storage.Client();
            DownloadRecordingOptions options = new() { InitialRangeSize = random.Next(1, 200), MaximumRangeSize = random.Next(20, 200), MaximumConcurrency = random.Next(1, 4), Range = random.Next(3) == 0 ? new HttpRange(random.Next(400), random.Next(1, 400)) : default };
            int verb = random.Next(6);

            string outcome = await OutcomeAsync(() => UseAsync(client, verb, options), $"storage {number} with {string.Join(" | ", told)}");
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        outcomes.GetValueOrDefault("success").Should().BeGreaterThan(s_answers / 100);
        outcomes.GetValueOrDefault(nameof(RequestFailedException)).Should().BeGreaterThan(s_answers / 100);
    }

    private static async Task<object> UseAsync(CallAutomationClient client, int verb, DownloadRecordingOptions options)
    {
        switch (verb)
        {
            case 0:
                return await client.DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), options);
            case 1:
                return client.DownloadRecording(RecordingStorage.Content, new MemoryStream(), options);
            case 2:
                using (TemporaryDirectory directory = new())
                {
                    return await client.DownloadRecordingAsync(RecordingStorage.Content, directory.File, options);
                }

            case 3:
                using (Stream opened = (await client.OpenRecordingAsync(RecordingStorage.Content, new OpenRecordingOptions { Range = options.Range })).Value)
                {
                    await opened.CopyToAsync(Stream.Null);
                    return opened;
                }

            case 4:
                return await client.GetRecordingMetadataAsync(RecordingStorage.Content);
            default:
                return await client.DeleteRecordingAsync(RecordingStorage.Content);
        }
    }

    /// <summary>What came of it; fails the test where that is nothing documented, or says what no message may.</summary>
    private static async Task<string> OutcomeAsync(Func<Task> act, string what)
    {
        try
        {
            await act();
            return "success";
        }
        catch (Exception failure) when (failure is RequestFailedException or TimeoutException || IsNoRoom(failure))
        {
            string message = failure.Message.Replace(Environment.NewLine, string.Empty);
            if (failure.Message.Length > 2000 || ControlCharacters().IsMatch(message) || message.Contains(Planted))
            {
                throw new InvalidOperationException($"A message says too much, {what}: {failure.Message}", failure);
            }

            return failure is RequestFailedException ? nameof(RequestFailedException) : failure.GetType().Name;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"{other.GetType()} came out, {what}", other);
        }
    }

    /// <summary>A file as long as the storage says has no room anywhere.</summary>
    private static bool IsNoRoom(Exception failure) => failure is IOException && failure.Message.StartsWith("There is no room", StringComparison.Ordinal);

    private static HttpResponseMessage Answer(int status, byte[] body, string? retryAfter)
    {
        HttpResponseMessage response = new((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    private static Fault FaultOf(Random random) => random.Next(4) switch
    {
        0 => Fault.BreaksAfter(random.Next(100)),
        1 => Fault.EndsAfter(random.Next(100)),
        _ => default,
    };

    private static HttpResponseMessage? InsteadOf(Random random, byte[] metadata) => random.Next(5) switch
    {
        0 => Answer(200, JsonDamage.Of(metadata, random), null),
        1 => Answer((200 * random.Next(1, 3)) + random.Next(20), JsonDamage.Of("""{"status":403,"message":"Not yours, +14255550123."}"""u8.ToArray(), random), null),
        _ => null,
    };

    private static void Twist(Random random, HttpResponseMessage response, List<string> told)
    {
        if (random.Next(4) == 0)
        {
            Tell(response, "Content-Range", s_contentRanges[random.Next(s_contentRanges.Length)], told);
        }

        if (random.Next(3) == 0)
        {
            Tell(response, "ETag", s_etags[random.Next(s_etags.Length)], told);
        }

        if (random.Next(8) == 0)
        {
            Tell(response, "Content-Length", random.Next(2) == 0 ? "9223372036854775807" : "7", told);
        }

        if (random.Next(8) == 0)
        {
            Tell(response, "Location", random.Next(2) == 0 ? "//evil.example/x?" : "/v1/objects/other", told);
        }
    }

    private static void Tell(HttpResponseMessage response, string header, string value, List<string> told)
    {
        lock (told)
        {
            told.Add($"{header}: {value}");
        }

        if (header.StartsWith("Content-", StringComparison.Ordinal))
        {
            response.Content.Headers.Remove(header);
            response.Content.Headers.TryAddWithoutValidation(header, value);
        }
        else
        {
            response.Headers.TryAddWithoutValidation(header, value);
        }
    }

    private static IEnumerable<string> Samples() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "WireSamples", "Stable", "responses")).Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file)!);

    [GeneratedRegex(@"[\x00-\x1f\x7f-\x9f]")]
    private static partial Regex ControlCharacters();
}
