using Azure;

namespace CallAutomation.Client;

public static partial class CallAutomationClientExtensions
{
    /// <inheritdoc cref="CallAutomationClient.GetRecordingMetadataAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="metadataLocation"><see cref="Events.RecordingChunk.MetadataLocation"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<RecordingMetadata>> GetRecordingMetadataAsync(this CallAutomationClient client, Uri metadataLocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetRecordingMetadataAsync(metadataLocation, options: null, cancellationToken);
    }

    /// <inheritdoc cref="GetRecordingMetadataAsync(CallAutomationClient, Uri, CancellationToken)"/>
    public static Response<RecordingMetadata> GetRecordingMetadata(this CallAutomationClient client, Uri metadataLocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetRecordingMetadata(metadataLocation, options: null, cancellationToken);
    }

    /// <inheritdoc cref="CallAutomationClient.DeleteRecordingAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="deleteLocation"><see cref="Events.RecordingChunk.DeleteLocation"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> DeleteRecordingAsync(this CallAutomationClient client, Uri deleteLocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.DeleteRecordingAsync(deleteLocation, options: null, cancellationToken);
    }

    /// <inheritdoc cref="DeleteRecordingAsync(CallAutomationClient, Uri, CancellationToken)"/>
    public static Response DeleteRecording(this CallAutomationClient client, Uri deleteLocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.DeleteRecording(deleteLocation, options: null, cancellationToken);
    }
}
