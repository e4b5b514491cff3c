using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>What a version does not know is refused before anything is sent, with what to do instead.</summary>
internal abstract partial class ServiceProtocol
{
    /// <summary>The operation, where the version chosen knows it.</summary>
    protected Operation Known(Operation operation) => Version >= operation.Since
        ? operation
        : throw TooNew(operation.Name, operation.Since, operation.Instead);

    /// <summary>Refuses an option that the version chosen would silently drop.</summary>
    protected void Needs(ServiceVersion since, string option, bool isUsed, string? instead = null)
    {
        if (isUsed && Version < since)
        {
            throw TooNew(option, since, instead);
        }
    }

    /// <param name="what">What was asked for.</param>
    /// <param name="since">The first version that has it.</param>
    /// <param name="instead">What to do with the version chosen; null where there is nothing.</param>
    protected NotSupportedException TooNew(string what, ServiceVersion since, string? instead)
    {
        string remedy = instead is null ? "Choose" : $"With this version, {instead}; or choose";
        return new NotSupportedException(
            $"{what} does not exist in service version {ApiVersion}; it came with {VersionText.Of(since)}. {remedy} ServiceVersion.{since} or later in CallAutomationClientOptions.");
    }
}
