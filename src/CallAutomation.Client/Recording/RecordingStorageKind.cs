namespace CallAutomation.Client;

/// <summary>Where a recording is kept.</summary>
/// <param name="value">The service's name for it, for example <c>azureBlobStorage</c>.</param>
public sealed class RecordingStorageKind(string value) : ExtensibleEnum<RecordingStorageKind>(value)
{
    /// <summary>In the storage of Communication Services, for 24 to 48 hours.</summary>
    public static RecordingStorageKind AzureCommunicationServices { get; } = new("azureCommunicationServices");

    /// <summary>In a blob container of one's own.</summary>
    public static RecordingStorageKind AzureBlobStorage { get; } = new("azureBlobStorage");
}
