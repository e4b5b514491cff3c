using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Whose recording it is.</summary>
public readonly record struct RecordingKind
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>azureCommunicationServices</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingKind(string value) => _value = new OpenText(value);

    /// <summary>One that an application asked for.</summary>
    public static RecordingKind AzureCommunicationServices { get; } = new("azureCommunicationServices");

    /// <summary>One that a Teams user started.</summary>
    public static RecordingKind Teams { get; } = new("teams");

    /// <summary>One that a Teams compliance policy started.</summary>
    public static RecordingKind TeamsCompliance { get; } = new("teamsCompliance");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
