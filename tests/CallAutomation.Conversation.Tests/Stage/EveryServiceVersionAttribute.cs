using System.Reflection;
using Xunit.Sdk;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Conversation.Tests.Stage;

/// <summary>Tells a conversation once in each version of the service, from the first that knows its verbs.</summary>
internal sealed class EveryServiceVersionAttribute : DataAttribute
{
    public ServiceVersion Since { get; init; } = ServiceVersion.V2023_03_06;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<ServiceVersion>().Where(version => version >= Since).Select(version => new object[] { version });
}
