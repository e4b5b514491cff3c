using System.CommandLine;
using System.Text;
using CallAutomation.Client;
using SupportCall;
using static CallAutomation.Client.CallAutomationClientOptions;

Console.OutputEncoding = Encoding.UTF8;

// The versions that can act on a call somebody else has made: the preview from outside, the stable ones by a visit.
Dictionary<string, ServiceVersion> versions = Enum.GetValues<ServiceVersion>()
    .Where(version => version is <= ServiceVersion.V2021_08_30_Preview or >= ServiceVersion.V2024_09_15)
    .ToDictionary(version => version.ToString()[1..].Replace('_', '-').ToLowerInvariant());

Option<string[]> chosen = new("--service-version")
{
    Description = "The version of the service to speak; can be given several times.",
    DefaultValueFactory = _ => ["2021-08-30-preview", versions.Keys.Last()],
};
chosen.AcceptOnlyFromAmong([.. versions.Keys]);
Option<int> seed = new("--seed") { Description = "Any number: another order in which the emulator tells what happens.", DefaultValueFactory = _ => 0 };
RootCommand command = new("Two people talk; an application that knows only the id of their call asks an expert in.") { chosen, seed };
command.SetAction(async (parsed, cancellationToken) =>
{
    bool isWell = true;
    foreach (string version in parsed.GetValue(chosen)!)
    {
        isWell &= await Story.TellAsync(version, versions[version], parsed.GetValue(seed), cancellationToken);
    }

    return isWell ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();
