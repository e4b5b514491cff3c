using CallAutomation.Client.Protocol.Preview.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>The language of 2021, in which every action from outside a call needs no part in it.</summary>
internal sealed partial class PreviewProtocol(ServiceVersion version, SpeakerDefaults defaults) : ServiceProtocol(version)
{
    private readonly ParticipantIds _participantIds = new();

    /// <summary>How this language writes who is meant; two kinds of participants came long after it.</summary>
    private IdentifierShape ShapeOf(CommunicationIdentifier identifier)
    {
        NeedsKind(identifier);
        return IdentifierShape.Of(identifier);
    }

    /// <summary>The id of a call in a path: its own, or the name a group agreed on.</summary>
    private string IdOf(CallLocator locator)
    {
        Needs(ServiceVersion.V2024_09_15, nameof(RoomCallLocator), locator is RoomCallLocator, "find the call by the server call id of somebody in it");
        Needs(ServiceVersion.V2025_06_15, nameof(CallConnectionLocator), locator is CallConnectionLocator, "find the call by the server call id that CallConnected brings");
        return locator.Id;
    }

    /// <summary>An address that the language cannot do without, because an action from outside has no call connection whose address would serve.</summary>
    private string CallbackOf(OperationOptions options) => (options.OperationCallbackUri ?? defaults.CallbackUri)?.AbsoluteUri ?? throw new ArgumentException(
        $"Service version {ApiVersion} must be told where the outcome of an action from outside a call is to go. Set {options.GetType().Name}.{nameof(OperationOptions.OperationCallbackUri)}, or CallAutomationClientOptions.CallbackUri for all of them.",
        nameof(options));
}
