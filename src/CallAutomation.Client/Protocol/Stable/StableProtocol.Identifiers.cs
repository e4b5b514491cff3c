using CallAutomation.Client.Protocol.Stable.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    private IdentifierShape[] ShapesOf(IEnumerable<CommunicationIdentifier> identifiers) => [.. identifiers.Select(ShapeOf)];

    /// <summary>How the version chosen writes who is meant; kinds of participants came one after the other.</summary>
    private IdentifierShape ShapeOf(CommunicationIdentifier identifier)
    {
        Needs(OptionList.TeamsApp, identifier is MicrosoftTeamsAppIdentifier);
        Needs(OptionList.TeamsExtensionUser, identifier is TeamsExtensionUserIdentifier);
        return IdentifierShape.Of(identifier);
    }
}
