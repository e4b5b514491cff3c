using CallAutomation.Client.Protocol.Stable.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    private IdentifierShape[] ShapesOf(IEnumerable<CommunicationIdentifier> identifiers) => [.. identifiers.Select(ShapeOf)];

    /// <summary>How the version chosen writes who is meant; kinds of participants came one after the other.</summary>
    private IdentifierShape ShapeOf(CommunicationIdentifier identifier)
    {
        Needs(ServiceVersion.V2024_04_15, nameof(MicrosoftTeamsAppIdentifier), identifier is MicrosoftTeamsAppIdentifier);
        Needs(ServiceVersion.V2025_06_15, nameof(TeamsExtensionUserIdentifier), identifier is TeamsExtensionUserIdentifier);
        return IdentifierShape.Of(identifier);
    }
}
