using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The language of the live service, in the version chosen.</summary>
internal sealed partial class StableProtocol(ServiceVersion version) : ServiceProtocol
{
    public override string ApiVersion { get; } = VersionText.Of(version);

    /// <summary>The operation, where the version chosen knows it.</summary>
    private Operation Known(Operation operation) => version >= operation.Since
        ? operation
        : throw new NotSupportedException(TooNew(operation.Name, operation.Since, operation.Instead));

    /// <summary>Refuses an option that the version chosen would silently drop.</summary>
    private void Needs(ServiceVersion since, string option, bool isUsed, string? instead = null)
    {
        if (isUsed && version < since)
        {
            throw new NotSupportedException(TooNew(option, since, instead));
        }
    }

    private string TooNew(string what, ServiceVersion since, string? instead)
    {
        string remedy = instead is null ? string.Empty : $"With this version, {instead}; or choose";
        return $"{what} does not exist in service version {ApiVersion}; it came with {VersionText.Of(since)}. {(remedy.Length > 0 ? remedy : "Choose")} ServiceVersion.{since} or later in CallAutomationClientOptions.";
    }
}
