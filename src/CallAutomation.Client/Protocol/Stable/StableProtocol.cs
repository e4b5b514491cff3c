using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The language of the live service, in the version chosen.</summary>
internal sealed partial class StableProtocol(ServiceVersion version, SpeakerDefaults defaults) : ServiceProtocol(version)
{
    /// <summary>Refuses what only the preview versions could say.</summary>
    private void NeedsPreview(string option, bool isUsed, string instead)
    {
        if (isUsed)
        {
            throw new NotSupportedException(
                $"{option} does not exist in service version {ApiVersion}, nor in any stable one; it was part of {VersionText.Of(ServiceVersion.V2021_06_15_Preview)} and {VersionText.Of(ServiceVersion.V2021_08_30_Preview)}. With this version, {instead}; or choose ServiceVersion.{ServiceVersion.V2021_08_30_Preview} in CallAutomationClientOptions.");
        }
    }
}
