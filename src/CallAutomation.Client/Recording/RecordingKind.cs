namespace CallAutomation.Client;

/// <summary>Whose recording it is.</summary>
/// <param name="value">The service's name for it, for example <c>azureCommunicationServices</c>.</param>
public sealed class RecordingKind(string value) : ExtensibleEnum<RecordingKind>(value)
{
    /// <summary>One that an application asked for.</summary>
    public static RecordingKind AzureCommunicationServices { get; } = new("azureCommunicationServices");

    /// <summary>One that a Teams user started.</summary>
    public static RecordingKind Teams { get; } = new("teams");

    /// <summary>One that a Teams compliance policy started.</summary>
    public static RecordingKind TeamsCompliance { get; } = new("teamsCompliance");
}
