using System.Reflection;
using Xunit.Sdk;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>Tells a conversation once in each version of the service that knows its verbs; in all of them unless it says otherwise.</summary>
internal sealed class EveryServiceVersionAttribute : DataAttribute
{
    /// <summary>The first version that knows the verbs.</summary>
    public ServiceVersion Since { get; init; } = ServiceVersion.V2021_06_15_Preview;

    /// <summary>Whether the preview versions know the verbs, too, although some between them and <see cref="Since"/> do not.</summary>
    public bool AndPreview { get; init; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<ServiceVersion>().Where(version => version >= Since || (AndPreview && version < ServiceVersion.V2023_03_06)).Select(version => new object[] { version });
}
