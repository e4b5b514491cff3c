using Azure;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Recording;

namespace CallAutomation.Client;

public partial class CallAutomationClient
{
    /// <summary>Downloads a recording, or a part of it, into a stream.</summary>
    /// <remarks>
    /// Pieces are fetched side by side and written in order. Where a connection breaks, the next one carries on from the very next byte.
    /// After a failure the destination holds what had been written until then. A recording that is replaced meanwhile is an error.
    /// </remarks>
    /// <param name="contentLocation">The <c>contentLocation</c> of a chunk in the <see cref="Events.RecordingFileStatusUpdated"/> event; kept for 48 hours.</param>
    /// <param name="destination">Written from where it stands, and left open.</param>
    /// <param name="options">Which part, and in what pieces; everything, in pieces of 4 MiB, when omitted.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">The location's host is neither the service's storage, nor the client's endpoint, nor in <see cref="CallAutomationClientOptions.AllowedRecordingHosts"/>; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The storage refused, contradicted itself or led to a host that is not allowed; or the content broke off and could not be resumed.</exception>
    /// <exception cref="TimeoutException">The download did not end within <see cref="DownloadRecordingOptions.Deadline"/>.</exception>
    public virtual Task<Response<DownloadRecordingResult>> DownloadRecordingAsync(
        Uri contentLocation, Stream destination, DownloadRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckWritable(destination);
        options ??= new DownloadRecordingOptions();
        return ReadAsync(Source(contentLocation, options, cancellationToken), source => new RecordingDownload(source, options).ToStreamAsync(destination), cancellationToken);
    }

    /// <summary>Downloads a recording, or a part of it, into a stream, one piece after the other over one connection.</summary>
    /// <inheritdoc cref="DownloadRecordingAsync(Uri, Stream, DownloadRecordingOptions?, CancellationToken)"/>
    public virtual Response<DownloadRecordingResult> DownloadRecording(
        Uri contentLocation, Stream destination, DownloadRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckWritable(destination);
        options ??= new DownloadRecordingOptions();
        return Read(Source(contentLocation, options, cancellationToken), source => new RecordingDownload(source, options).ToStream(destination), cancellationToken);
    }

    /// <summary>Downloads a recording, or a part of it, into a file.</summary>
    /// <remarks>
    /// The file gets its name when it is complete; until then it stands beside it as <c>.partial</c>, with a <c>.partial.journal</c> that tells
    /// what it holds. A failure or a cancellation removes both. What the end of the process leaves is carried on by the next download into
    /// the same file, where ETag, length and a hash of each piece prove that it is the same recording, and else replaced. A file of that name
    /// is replaced and keeps its permissions; a link is followed; anything else than a regular file is refused. Pieces are fetched side by
    /// side and written at their places. A recording that is replaced meanwhile is an error.
    /// </remarks>
    /// <param name="contentLocation">The <c>contentLocation</c> of a chunk in the <see cref="Events.RecordingFileStatusUpdated"/> event; kept for 48 hours.</param>
    /// <param name="destinationPath">Where the file is to be; its directory must exist. One download at a time goes into a file.</param>
    /// <param name="options">Which part, and in what pieces; everything, in pieces of 4 MiB, when omitted.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">The location's host is neither the service's storage, nor the client's endpoint, nor in <see cref="CallAutomationClientOptions.AllowedRecordingHosts"/>; nothing was sent.</exception>
    /// <exception cref="IOException">The file cannot be written: it is a directory or no regular file, another download writes it, or there is no room. Where the system can tell, nothing is written then.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its directory may not be written.</exception>
    /// <exception cref="RequestFailedException">The storage refused, contradicted itself or led to a host that is not allowed; or the content broke off and could not be resumed.</exception>
    /// <exception cref="TimeoutException">The download did not end within <see cref="DownloadRecordingOptions.Deadline"/>.</exception>
    public virtual Task<Response<DownloadRecordingResult>> DownloadRecordingAsync(
        Uri contentLocation, string destinationPath, DownloadRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(destinationPath);
        options ??= new DownloadRecordingOptions();
        return ReadAsync(Source(contentLocation, options, cancellationToken), source => new RecordingDownload(source, options).ToFileAsync(destinationPath), cancellationToken);
    }

    /// <summary>Downloads a recording, or a part of it, into a file, one piece after the other over one connection.</summary>
    /// <inheritdoc cref="DownloadRecordingAsync(Uri, string, DownloadRecordingOptions?, CancellationToken)"/>
    public virtual Response<DownloadRecordingResult> DownloadRecording(
        Uri contentLocation, string destinationPath, DownloadRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(destinationPath);
        options ??= new DownloadRecordingOptions();
        return Read(Source(contentLocation, options, cancellationToken), source => new RecordingDownload(source, options).ToFile(destinationPath), cancellationToken);
    }

    /// <summary>Opens a recording, or a part of it, as a stream that is read once, forward.</summary>
    /// <remarks>
    /// Returns once the storage answers; the content comes as it is read. Where the connection breaks, the stream opens another one and
    /// carries on from the very next byte. Dispose the stream when done. Reading throws what a download would throw.
    /// </remarks>
    /// <param name="contentLocation">The <c>contentLocation</c> of a chunk in the <see cref="Events.RecordingFileStatusUpdated"/> event; kept for 48 hours.</param>
    /// <param name="options">Which part; everything when omitted.</param>
    /// <param name="cancellationToken">Ends the opening; reading takes a token of its own.</param>
    /// <exception cref="ArgumentException">The location's host is neither the service's storage, nor the client's endpoint, nor in <see cref="CallAutomationClientOptions.AllowedRecordingHosts"/>; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The storage refused, or led to a host that is not allowed.</exception>
    /// <exception cref="TimeoutException">The storage did not answer within <see cref="CallAutomationClientOptions.RecordingDeadline"/>.</exception>
    public virtual Task<Response<Stream>> OpenRecordingAsync(Uri contentLocation, OpenRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        RecordingSource source = Source(contentLocation, options ?? new OpenRecordingOptions(), cancellationToken);
        return ReadAsync(source, async opening => Opened(opening, await opening.OpenAsync(opening.First, opening.Last, opening.Token).ConfigureAwait(false)), cancellationToken);
    }

    /// <inheritdoc cref="OpenRecordingAsync"/>
    public virtual Response<Stream> OpenRecording(Uri contentLocation, OpenRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        RecordingSource source = Source(contentLocation, options ?? new OpenRecordingOptions(), cancellationToken);
        return Read(source, static opening => Opened(opening, opening.Open(opening.First, opening.Last, opening.Token)), cancellationToken);
    }

    /// <summary>What the service wrote down about a recorded file: when it began, how long it is, who spoke, in which format.</summary>
    /// <param name="metadataLocation">The <c>metadataLocation</c> of a chunk in the <see cref="Events.RecordingFileStatusUpdated"/> event; kept for 48 hours.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The location's host is neither the service's storage, nor the client's endpoint, nor in <see cref="CallAutomationClientOptions.AllowedRecordingHosts"/>; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The storage refused, led to a host that is not allowed, or sent something else than metadata.</exception>
    /// <exception cref="TimeoutException">The storage did not answer within <see cref="CallAutomationClientOptions.RecordingDeadline"/>.</exception>
    public virtual Task<Response<RecordingMetadata>> GetRecordingMetadataAsync(Uri metadataLocation, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(MetadataSaying(metadataLocation), options, cancellationToken);

    /// <inheritdoc cref="GetRecordingMetadataAsync"/>
    public virtual Response<RecordingMetadata> GetRecordingMetadata(Uri metadataLocation, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(MetadataSaying(metadataLocation), options, cancellationToken);

    /// <summary>Deletes a recording from the service's storage, for good.</summary>
    /// <param name="deleteLocation">The <c>deleteLocation</c> of a chunk in the <see cref="Events.RecordingFileStatusUpdated"/> event.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the recording may be deleted all the same.</param>
    /// <exception cref="ArgumentException">The location's host is neither the service's storage, nor the client's endpoint, nor in <see cref="CallAutomationClientOptions.AllowedRecordingHosts"/>; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The storage refused, or led to a host that is not allowed; 404 when there is no such recording.</exception>
    /// <exception cref="TimeoutException">The storage did not answer within <see cref="CallAutomationClientOptions.RecordingDeadline"/>.</exception>
    public virtual Task<Response> DeleteRecordingAsync(Uri deleteLocation, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(DeleteSaying(deleteLocation), options, cancellationToken);

    /// <inheritdoc cref="DeleteRecordingAsync"/>
    public virtual Response DeleteRecording(Uri deleteLocation, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(DeleteSaying(deleteLocation), options, cancellationToken);

    private static async Task<T> ReadAsync<T>(RecordingSource opened, Func<RecordingSource, Task<T>> read, CancellationToken cancellationToken)
    {
        using RecordingSource source = opened;
        try
        {
            return await read(source).ConfigureAwait(false);
        }
        catch (Exception failure) when (source.Explain(failure, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private static T Read<T>(RecordingSource opened, Func<RecordingSource, T> read, CancellationToken cancellationToken)
    {
        using RecordingSource source = opened;
        try
        {
            return read(source);
        }
        catch (Exception failure) when (source.Explain(failure, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private static Response<Stream> Opened(RecordingSource source, RecordingPart part) =>
        Response.FromValue<Stream>(new RecordingStream(source, source.First, source.Last, part), part.Response);

    private static void CheckWritable(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The destination must be a stream that can be written.", nameof(destination));
        }
    }

    private RecordingSource Source(Uri contentLocation, DownloadRecordingOptions options, CancellationToken cancellationToken) =>
        _channel.Read(RequestFor(RecordingOperations.Download, contentLocation), options, options.Deadline ?? Timeout.InfiniteTimeSpan, cancellationToken);

    private RecordingSource Source(Uri contentLocation, OpenRecordingOptions options, CancellationToken cancellationToken) =>
        _channel.Read(RequestFor(RecordingOperations.Open, contentLocation), options, options.Deadline, cancellationToken);

    private ServiceRequest RequestFor(Protocol.Operation operation, Uri contentLocation) =>
        new(operation) { Address = _channel.Storage.Checked(contentLocation, nameof(contentLocation)) };

    private ServiceRequest<RecordingMetadata> MetadataSaying(Uri metadataLocation) => new(RecordingOperations.GetMetadata)
    {
        Address = _channel.Storage.Checked(metadataLocation, nameof(metadataLocation)),
        Read = static answer => RecordingMetadataAnswer.Read(answer.Response.Content),
    };

    private ServiceRequest DeleteSaying(Uri deleteLocation) =>
        new(RecordingOperations.Delete) { Address = _channel.Storage.Checked(deleteLocation, nameof(deleteLocation)) };
}
