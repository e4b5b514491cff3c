using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>Plays a scenario in one version against an emulator in virtual time, and notes every difference.</summary>
internal sealed class ScenarioPlayer
{
    private const string Site = "https://app.example";

    private readonly ObservedScenario _scenario;
    private readonly string _version;
    private readonly CallEmulator _emulator;
    private readonly HttpClient _http;
    private readonly Expansion _expansion;
    private readonly Placeholders _placeholders = new();
    private readonly Comparison _comparison;
    private readonly List<Post> _posts = [];
    private readonly Dictionary<string, SentRequest> _sent = [];
    private readonly HashSet<string> _absent = [];
    private int _requests;
    private int _received;

    private ScenarioPlayer(ObservedScenario scenario, string version, bool hasStandIns, CallEmulator emulator)
    {
        _scenario = scenario;
        _version = version;
        _emulator = emulator;
        _http = new HttpClient(emulator.CreateHandler(), disposeHandler: false);
        _expansion = new Expansion(version, scenario.People);
        _comparison = new Comparison(_placeholders);
        _placeholders["version"] = version;
        _placeholders["resource"] = new CallEmulatorOptions().ResourceId.ToString();
        foreach ((string name, JsonNode? person) in scenario.People)
        {
            _placeholders[name + ".callbackUri"] = $"{Site}/callbacks/{name}?code=made-up";
            if (person!["rawId"]?.GetValue<string>() is string rawId)
            {
                _placeholders[name] = _placeholders.Fill(rawId);
                _placeholders[name + ".number"] = rawId.Split(':')[^1];
                Cast(name, (JsonObject)person, hasStandIns);
            }
        }
    }

    /// <summary>Plays it, and gives what differs.</summary>
    /// <param name="scenario">Which.</param>
    /// <param name="version">The version that every application in it speaks.</param>
    /// <param name="seed">What the order of events depends on.</param>
    /// <param name="hasStandIns">Whether telephones stand in for applications where the scenario says so; what those ask and hear is not compared then.</param>
    public static async Task<Comparison> PlayAsync(ObservedScenario scenario, string version, int seed = 0, bool hasStandIns = true)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual, Seed = seed });
        ScenarioPlayer player = new(scenario, version, hasStandIns, emulator);
        emulator.ConnectApplication(player.HandleAsync);
        await emulator.RunAsync(async () =>
        {
            await emulator.SubscribeAsync(new EventGridSubscription(new Uri($"{Site}/grid")) { Schema = EventGridSchema.EventGrid });
            try
            {
                await player.PlayAsync(scenario.Steps, player._comparison, "step");
            }
            catch (Exception over) when (over is CannotGoOnException or KeyNotFoundException)
            {
                // A request that failed, or an id that never came and is needed now.
                player._comparison.Differ(over.Message, "and so the rest was not played");
            }
        });
        player._http.Dispose();
        return player._comparison;
    }

    private void Cast(string name, JsonObject person, bool hasStandIns)
    {
        if (hasStandIns && person["playedBy"] is not null)
        {
            _absent.Add(name);
        }
        else if (person["is"]!.GetValue<string>() == "application")
        {
            _emulator.Phone(_placeholders[name]).BelongsToTheApplication();
        }
    }

    private async Task PlayAsync(JsonArray steps, Comparison comparison, string path)
    {
        for (int index = 0; index < steps.Count; index++)
        {
            JsonObject step = (JsonObject)steps[index]!;
            if (VersionMark.Covers(step["only"]?.GetValue<string>(), _version))
            {
                await PlayAsync(step, comparison, string.Create(CultureInfo.InvariantCulture, $"{path} {index + 1}"));
            }
        }
    }

    private async Task PlayAsync(JsonObject step, Comparison comparison, string path)
    {
        if (step["include"]?.GetValue<string>() is string part)
        {
            await PlayAsync(ObservedScenario.Part(part), step["compared"] is null ? new Comparison(_placeholders) : comparison, $"{part}");
        }
        else if (step["telephone"]?.GetValue<string>() is string phone)
        {
            Act(_emulator.Phone(_placeholders[phone]), step);
        }
        else if (step["incomingCall"] is JsonObject incoming)
        {
            await HearIncomingCallAsync(incoming, comparison, path);
        }
        else if (step["events"] is not null)
        {
            await _emulator.Delay(TimeSpan.FromSeconds(step["within"]!.GetValue<double>()));
            Post[] posts = [.. _posts.Where(post => post.To != "grid")];
            _posts.Clear();
            new EventStep(step, _version, _expansion, _placeholders, comparison).Compare(posts, _absent.Contains, path);
        }
        else if (!_absent.Contains(step["by"]!.GetValue<string>()))
        {
            await RequestAsync(step, comparison, path);
        }
    }

    private void Act(Telephone phone, JsonObject step)
    {
        if (step["calls"]?.GetValue<string>() is string called)
        {
            phone.CallApplication(_placeholders[called].Split(':')[^1]);
        }
        else
        {
            phone.HangUp();
        }
    }

    private async Task HearIncomingCallAsync(JsonObject incoming, Comparison comparison, string path)
    {
        string to = incoming["to"]!.GetValue<string>();
        if (_absent.Contains(to))
        {
            return;
        }

        await _emulator.Delay(TimeSpan.FromMilliseconds(500));
        if (_posts.Find(post => post is { To: "grid", Event: "IncomingCall" }) is not { } post)
        {
            throw new CannotGoOnException($"{path} {to} IncomingCall did not come");
        }

        _posts.Remove(post);
        Dictionary<string, JsonNode?> parameters = new()
        {
            ["eventIdentifier:to"] = $"{{eventIdentifier:{to}}}",
            ["eventIdentifier:from"] = $"{{eventIdentifier:{incoming["from"]!.GetValue<string>()}}}",
            ["customContext"] = incoming["customContext"]?.DeepClone(),
        };
        comparison.Compare(_expansion.Write(ObservedScenario.Shapes["incomingCall"], parameters), post.Envelope["data"], $"{path} {to} IncomingCall");
        _placeholders[to + ".incomingCallContext"] = post.Envelope["data"]!["incomingCallContext"]!.GetValue<string>();
    }

    private async Task RequestAsync(JsonObject step, Comparison comparison, string path)
    {
        string[] line = step["request"]!.GetValue<string>().Split(' ');
        path = $"{path} {line[0]} {line[1].Split('/')[^1]}";
        SentRequest request = step["repeats"]?.GetValue<string>() is string earlier ? _sent[earlier] : new SentRequest(
            line[0],
            _placeholders.Fill(line[1], Uri.EscapeDataString),
            step["body"] is { } body ? _placeholders.Fill(_expansion.Write(body)!.ToJsonString(s_readable)) : null,
            line[0] == "POST" && EndsWithOne(line[1], "sentWith") ? NewId() : null);
        if (step["as"]?.GetValue<string>() is string name)
        {
            _sent[name] = request;
        }

        string clientRequestId = NewId();
        using HttpResponseMessage response = await SendAsync(request, clientRequestId);
        string text = await response.Content.ReadAsStringAsync();
        JsonObject answer = (JsonObject)step["answer"]!;
        comparison.Compare(answer["status"], (int)response.StatusCode, $"{path} status");
        if (answer["status"]!.GetValue<int>() != (int)response.StatusCode)
        {
            throw new CannotGoOnException($"{path} was answered with {(int)response.StatusCode} {text}");
        }

        if (answer["body"] is { } recorded)
        {
            comparison.Compare(_expansion.Write(recorded), JsonNode.Parse(text), $"{path} body");
        }
        else
        {
            comparison.Compare("", text, $"{path} body");
        }

        CompareHeaders(answer, line[1], response, clientRequestId, comparison, path);
        foreach (JsonNode? pair in (JsonArray?)step["same"] ?? [])
        {
            comparison.Compare(_placeholders[pair![1]!.GetValue<string>()], _placeholders[pair[0]!.GetValue<string>()], $"{path} {pair[0]}");
        }

        foreach (JsonNode? pair in (JsonArray?)step["different"] ?? [])
        {
            comparison.Count();
            if (_placeholders[pair![0]!.GetValue<string>()] == _placeholders[pair[1]!.GetValue<string>()])
            {
                comparison.Differ(path, $"{pair[0]} is {pair[1]}");
            }
        }
    }

    private void CompareHeaders(JsonObject answer, string route, HttpResponseMessage response, string clientRequestId, Comparison comparison, string path)
    {
        bool isRefusal = (int)response.StatusCode >= 400;
        Dictionary<string, JsonNode?> parameters = new() { ["echo"] = clientRequestId };
        JsonObject recorded = (JsonObject)_expansion.Write(ObservedScenario.Shapes["answer"]!["headers"], parameters)!;
        recorded["Content-Type"] = answer["body"] is null ? null : ObservedScenario.Shapes["answer"]!["contentType"]!.DeepClone();

        // Seen on the 404 of terminate, and with the newest version only.
        bool isAccepted = EndsWithOne(route, "acceptedFor") && response.RequestMessage!.Method == HttpMethod.Post;
        recorded[isRefusal && string.CompareOrdinal(_version, "2026-03-12") < 0 ? "Repeatability-Result?" : "Repeatability-Result"] = isAccepted ? "accepted" : null;
        foreach ((string name, JsonNode? value) in (JsonObject?)answer["headers"] ?? [])
        {
            recorded[name] = value!.DeepClone();
        }

        foreach ((string key, JsonNode? value) in recorded)
        {
            VersionMark header = VersionMark.Parse(key);
            string? actual = response.Headers.Concat(response.Content.Headers).FirstOrDefault(one => one.Key.Equals(header.Name, StringComparison.OrdinalIgnoreCase)).Value?.First();
            if (actual is not null || !header.IsOptional)
            {
                comparison.Compare(value?.DeepClone(), actual, $"{path} header {header.Name}");
            }
        }
    }

    private static bool EndsWithOne(string route, string list) =>
        ((JsonArray)ObservedScenario.Shapes["repeatability"]![list]!).Any(ending => route.EndsWith(ending!.GetValue<string>(), StringComparison.Ordinal));

    private async Task<HttpResponseMessage> SendAsync(SentRequest sent, string clientRequestId)
    {
        string rawTarget = $"{sent.Path}?api-version={_version}";
        byte[] bytes = Encoding.UTF8.GetBytes(sent.Body ?? "");
        using HttpRequestMessage request = new(new HttpMethod(sent.Method), new Uri(_emulator.Endpoint.AbsoluteUri.TrimEnd('/') + rawTarget));
        if (sent.Body is not null)
        {
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.ContentType = new("application/json");
        }

        request.Headers.Add("x-ms-client-request-id", clientRequestId);
        if (sent.RepeatabilityId is not null)
        {
            request.Headers.Add("Repeatability-Request-ID", sent.RepeatabilityId);
            request.Headers.Add("Repeatability-First-Sent", DateTimeOffset.UnixEpoch.ToString("r", CultureInfo.InvariantCulture));
        }

        Signer.Sign(request, rawTarget, bytes, _emulator.AccessKey);
        return await _http.SendAsync(request);
    }

    private string NewId() => new Guid(++_requests, 0, 0, new byte[8]).ToString();

    /// <summary>The application's web site: takes events and serves audio.</summary>
    private async Task<HttpResponseMessage> HandleAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Get)
        {
            return path switch
            {
                "/audio/six-seconds.wav" => new(HttpStatusCode.OK) { Content = new ByteArrayContent(Wav.Silence(6)) },
                "/audio/broken.wav" => new(HttpStatusCode.OK) { Content = new ByteArrayContent("no audio"u8.ToArray()) },
                _ => new(HttpStatusCode.NotFound),
            };
        }

        JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        if (path == "/grid")
        {
            JsonObject told = (JsonObject)body[0]!;
            if (told["data"]!["validationCode"] is { } code)
            {
                return new(HttpStatusCode.OK) { Content = new StringContent($$"""{"validationResponse":{{code.ToJsonString()}}}""") };
            }

            told["type"] = told["eventType"]!.DeepClone();
        }

        _posts.Add(new Post(path.Split('/')[^1], ++_received, body));
        return new(HttpStatusCode.OK);
    }

    private sealed record SentRequest(string Method, string Path, string? Body, string? RepeatabilityId);

    private sealed class CannotGoOnException(string message) : Exception(message);

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
