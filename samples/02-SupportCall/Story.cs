using System.Diagnostics;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace SupportCall;

/// <summary>A caller and an agent talk, in a call made elsewhere. The application has its server call id and nothing else.</summary>
internal sealed class Story
{
    private static readonly PhoneIdentifier s_caller = new("+14255550123");
    private static readonly PhoneIdentifier s_agent = new("+14255550177");
    private static readonly PhoneIdentifier s_expert = new("+14255550166");
    private static readonly PhoneIdentifier s_supportLine = new("+14255550199");

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly CallEmulator _emulator;
    private readonly Site _site;
    private readonly CallAutomationClient _client;

    private Story(CallEmulator emulator, Site site, ServiceVersion version)
    {
        _emulator = emulator;
        _site = site;
        _site.Hub.On<CallEvent>((heard, _) =>
        {
            Say($"← {heard.GetType().Name}", heard is ParticipantsUpdated roster ? $"{roster.Participants.Count} in the call" : string.Empty);
            return Task.CompletedTask;
        });
        _client = new CallAutomationClient(emulator.ConnectionString, new CallAutomationClientOptions(version)
        {
            EventHub = site.Hub,

            // What the preview needs, and the stable versions do without.
            Source = new UserIdentifier("8:acs:contoso_support-application"),
            CallbackUri = site.CallbackUri,
        });
    }

    /// <summary>True when three people were in the call in the end.</summary>
    public static async Task<bool> TellAsync(string name, ServiceVersion version, int seed, CancellationToken cancellationToken)
    {
        Console.WriteLine($"A support call, service version {name}");
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Seed = seed }, cancellationToken);
        await using Site site = await Site.OpenAsync(emulator, version, cancellationToken);
        Story story = new(emulator, site, version);
        return await story.TellAsync(cancellationToken);
    }

    private async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        TelephoneCall running = _emulator.Phone(s_caller.PhoneNumber).Call(_emulator.Phone(s_agent.PhoneNumber));
        await running.Answered;
        await ShowPeopleAsync(running.ServerCallId, "two people talk; the application knows the server call id of their call, and nothing else");

        ServerCall call = _client.GetServerCall(running.ServerCallId);
        Say("→ ServerCall.AddParticipant", "the expert is asked in, from outside");
        AddParticipantResult asked = await call.AddParticipantAsync(s_expert, s_supportLine, cancellationToken);
        await asked.WaitForCompletionAsync(cancellationToken);
        Say("  the expert is there", $"visited by {asked.Visit?.CallConnectionId ?? "nobody"}");

        await _site.Hub.DrainAsync(cancellationToken);
        IReadOnlyList<string> people = await ShowPeopleAsync(running.ServerCallId, "the application is not in the call");
        Console.WriteLine();
        return people.Count == 3;
    }

    private async Task<IReadOnlyList<string>> ShowPeopleAsync(string serverCallId, string what)
    {
        IReadOnlyList<string> people = await _emulator.GetParticipantsAsync(serverCallId);
        Say($"  {what}", string.Empty);
        Say($"  in the call: {string.Join(", ", people.Select(NameOf))}", string.Empty);
        return people;
    }

    private static string NameOf(string rawId) => rawId switch
    {
        _ when rawId == s_caller.RawId => "the caller",
        _ when rawId == s_agent.RawId => "the agent",
        _ when rawId == s_expert.RawId => "the expert",
        _ => "the application",
    };

    private void Say(string what, string more) => Console.WriteLine($"{_clock.Elapsed.TotalSeconds,5:0.0} s  {what,-32}{more}".TrimEnd());
}
