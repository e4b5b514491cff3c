using CallAutomation.Client.Calls;

namespace CallAutomation.Client;

/// <summary>Where a recording is kept. Since 2024-04-15.</summary>
public sealed class RecordingStorage
{
    private RecordingStorage(RecordingStorageKind kind, Uri? containerUri)
    {
        Kind = kind;
        ContainerUri = containerUri;
    }

    /// <summary>The storage of Communication Services, which is also used when nothing is said.</summary>
    public static RecordingStorage AzureCommunicationServices { get; } = new(RecordingStorageKind.AzureCommunicationServices, containerUri: null);

    /// <summary>Which kind of storage it is.</summary>
    public RecordingStorageKind Kind { get; }

    /// <summary>The container, for a storage of one's own; else null.</summary>
    public Uri? ContainerUri { get; }

    /// <summary>A blob container of one's own, to which the identity of the Communication Services resource may write.</summary>
    /// <param name="containerUri">For example <c>https://contoso.blob.core.windows.net/recordings</c>.</param>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public static RecordingStorage AzureBlobContainer(Uri containerUri) =>
        new(RecordingStorageKind.AzureBlobStorage, WebAddress.Checked(containerUri));
}
