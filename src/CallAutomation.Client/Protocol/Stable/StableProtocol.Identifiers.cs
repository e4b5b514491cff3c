using CallAutomation.Client.Protocol.Stable.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    private IdentifierShape[] ShapesOf(IEnumerable<ParticipantIdentifier> identifiers) => [.. identifiers.Select(ShapeOf)];

    /// <summary>How the version chosen writes who is meant; kinds of participants came one after the other.</summary>
    private IdentifierShape ShapeOf(ParticipantIdentifier identifier)
    {
        Needs(OptionList.TeamsApp, identifier is TeamsAppIdentifier);
        Needs(OptionList.TeamsExtensionUser, identifier is TeamsExtensionIdentifier);
        return IdentifierShape.Of(identifier);
    }
}
