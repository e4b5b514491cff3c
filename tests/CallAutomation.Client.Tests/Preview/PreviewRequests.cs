using CallAutomation.Client.Protocol;
using CallAutomation.Client.Tests.Requests;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Preview;

/// <summary>The people and places the samples of the preview language speak of.</summary>
internal static class PreviewRequests
{
    public static readonly UserIdentifier Other = new("8:acs:resource_other");
    public static readonly PhoneIdentifier Shown = new("+14255550199");
    public static readonly ServerCallLocator Server = new("server-1");

    public static ServiceProtocol In(ServiceVersion version = ServiceVersion.V2021_08_30_Preview) =>
        ServiceProtocol.For(version, new SpeakerDefaults(StableRequests.User, StableRequests.Callback));

    public static ServiceProtocol WithoutDefaults(ServiceVersion version = ServiceVersion.V2021_08_30_Preview) => ServiceProtocol.For(version);

    public static void ShouldSayInPreview(this ServiceRequest request, string name) => request.ShouldMatch(name, WireSample.Preview);
}
