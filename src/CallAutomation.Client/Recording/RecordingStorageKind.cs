using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Where a recording is kept.</summary>
public readonly record struct RecordingStorageKind
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>azureBlobStorage</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingStorageKind(string value) => _value = new OpenText(value);

    /// <summary>In the storage of Communication Services, for 24 to 48 hours.</summary>
    public static RecordingStorageKind AzureCommunicationServices { get; } = new("azureCommunicationServices");

    /// <summary>In a blob container of one's own.</summary>
    public static RecordingStorageKind AzureBlobStorage { get; } = new("azureBlobStorage");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
