using CallAutomation.Client.Calls;
using CallAutomation.Client.Protocol.Preview.Shapes;
using CallAutomation.Client.Protocol.Stable;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>The language of 2021, in which every action from outside a call needs no part in it.</summary>
internal sealed partial class PreviewProtocol(ServiceVersion version, SpeakerDefaults defaults) : ServiceProtocol(version)
{
    private const string LeaveOut = "leave it out";

    private readonly ParticipantIds _participantIds = new();

    /// <summary>Refuses what the verb came to know later, and names a version in which the verb has it.</summary>
    /// <param name="verb">What is about to be said.</param>
    /// <param name="option">What is asked for.</param>
    /// <param name="isUsed">Whether it is.</param>
    /// <param name="holder">The options it is in, where they name it better than the list does.</param>
    /// <param name="instead">What to do with this version, where it is not what the list says.</param>
    private void NeedsLater(Operation verb, OptionSince option, bool isUsed, object? holder = null, string? instead = null)
    {
        if (!isUsed)
        {
            return;
        }

        ServiceVersion since = option.Since;
        string name = option.Name(holder);
        instead ??= option.Instead;
        ServiceVersion joined = StableOperations.Join.Since > since ? StableOperations.Join.Since : since;
        throw verb == PreviewOperations.Join ? TooNew(name, joined, instead)
            : IsDoneByVisit(verb) ? TooNew(name, since, instead ?? LeaveOut, joined)
            : TooNew(name, since, instead);
    }

    /// <summary>Whether the stable versions do it from outside as well, in the versions that can join.</summary>
    private static bool IsDoneByVisit(Operation verb) =>
        verb == PreviewOperations.PlayFromOutside || verb == PreviewOperations.AddParticipantFromOutside || verb == PreviewOperations.RemoveParticipantFromOutside;

    /// <summary>How this language writes who is meant; two kinds of participants came long after it.</summary>
    private IdentifierShape ShapeOf(Operation verb, ParticipantIdentifier identifier)
    {
        NeedsLater(verb, OptionList.TeamsApp, identifier is TeamsAppIdentifier);
        NeedsLater(verb, OptionList.TeamsExtensionUser, identifier is TeamsExtensionIdentifier);
        return IdentifierShape.Of(identifier);
    }

    /// <summary>The id of a call in a path: its own, or the name a group agreed on.</summary>
    private string IdOf(Operation verb, CallLocator locator)
    {
        NeedsLater(verb, OptionList.RoomLocator, locator is RoomCallLocator);
        NeedsLater(verb, OptionList.ConnectionLocator, locator is CallConnectionLocator);
        return locator.Id;
    }

    /// <summary>An address that the language cannot do without, because an action from outside has no call connection whose address would serve.</summary>
    private string CallbackOf(OperationOptions options) => AsGiven(options.OperationCallbackUri ?? defaults.CallbackUri) ?? throw new ArgumentException(
        $"Service version {ApiVersion} must be told where the outcome of an action from outside a call is to go. Set {options.GetType().Name}.{nameof(OperationOptions.OperationCallbackUri)}, or CallAutomationClientOptions.CallbackUri for all of them.",
        nameof(options));

    /// <summary>The address letter by letter: its query holds the only proof these versions have of who calls back.</summary>
    private static string? AsGiven(Uri? address) => address is null ? null : WebAddress.AsGiven(address);
}
