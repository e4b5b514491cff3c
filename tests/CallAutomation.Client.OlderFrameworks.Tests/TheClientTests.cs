using System.Reflection;
using System.Runtime.Versioning;

namespace CallAutomation.Client.Tests;

public class TheClientTests
{
    [Fact]
    public void Is_one_of_the_older_builds()
    {
        string tests = FrameworkOf(typeof(TheClientTests).Assembly);

        string client = FrameworkOf(typeof(CallAutomationClient).Assembly);

        client.Should().Be(tests == ".NETCoreApp,Version=v8.0" ? tests : ".NETStandard,Version=v2.0");
    }

    private static string FrameworkOf(Assembly assembly) => assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;
}
