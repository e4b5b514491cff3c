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
    /// <param name="option">The option.</param>
    /// <param name="isUsed">Whether it is asked for.</param>
    /// <param name="holder">The options it is in, where they name it better than the list does.</param>
    protected void Needs(OptionSince option, bool isUsed, object? holder = null)
    {
        if (isUsed && Version < option.Since)
        {
            throw TooNew(option.Name(holder), option.Since, option.Instead);
        }
    }

    /// <param name="what">What was asked for.</param>
    /// <param name="since">The first version that has it.</param>
    /// <param name="instead">What to do with the version chosen; null where there is nothing.</param>
    /// <param name="choice">The version to choose, where the verb itself came later.</param>
    protected NotSupportedException TooNew(string what, ServiceVersion since, string? instead, ServiceVersion? choice = null)
    {
        string remedy = instead is null ? "Choose" : $"With this version, {instead}; or choose";
        return new NotSupportedException(
            $"{what} does not exist in service version {ApiVersion}; it came with {VersionText.Of(since)}. {remedy} ServiceVersion.{choice ?? since} or later in CallAutomationClientOptions.");
    }
}
