using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Tests.Wholesome;

public class SampleTests
{
    [Fact]
    public void Show_a_request_of_every_operation()
    {
        JsonNode[] samples =
        [
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "WireSamples", "Stable", "requests"), "*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!),
        ];

        Library.Operations.Where(operation => !samples.Any(sample => IsOf(operation, sample))).Should().BeEmpty();
    }

    internal static bool IsOf(Operation operation, JsonNode sample)
    {
        string path = sample["path"]!.GetValue<string>().Split('?')[0];
        string route = "^" + Regex.Replace(Regex.Escape(operation.Route), @"\\\{\w+}", "[^/:]+") + "$";
        return sample["method"]!.GetValue<string>() == operation.Method.Method && Regex.IsMatch(path, route);
    }
}
