using System.CommandLine;
using System.Text;
using CallAutomation.Client;
using SupportCall;
using static CallAutomation.Client.CallAutomationClientOptions;

Console.OutputEncoding = Encoding.UTF8;

// The versions that can act on a call somebody else has made: the preview from outside, the stable ones by joining.
Dictionary<string, ServiceVersion> versions = new()
{
    ["2021-06-15-preview"] = ServiceVersion.V2021_06_15_Preview,
    ["2021-08-30-preview"] = ServiceVersion.V2021_08_30_Preview,
    ["2024-09-15"] = ServiceVersion.V2024_09_15,
    ["2025-05-15"] = ServiceVersion.V2025_05_15,
    ["2025-06-15"] = ServiceVersion.V2025_06_15,
    ["2026-03-12"] = ServiceVersion.V2026_03_12,
};

Option<string[]> chosen = new("--service-version")
{
    Description = "The version of the service to speak; can be given several times.",
    DefaultValueFactory = _ => ["2021-08-30-preview", "2026-03-12"],
};
chosen.AcceptOnlyFromAmong([.. versions.Keys]);
RootCommand command = new("Two people talk; an application that knows only the id of their call asks an expert in.") { chosen };
command.SetAction(async (parsed, cancellationToken) =>
{
    bool isWell = true;
    foreach (string version in parsed.GetValue(chosen)!)
    {
        isWell &= await Story.TellAsync(version, versions[version], cancellationToken);
    }

    return isWell ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();
