using Azure;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class ServerCall
{
    /// <summary>Begins to record the call, whether or not the application takes part in it.</summary>
    /// <remarks>
    /// What this gives is inactive still. <see cref="Events.RecordingStateChanged"/> (active, after an inactive one perhaps) or <see cref="Events.StartRecordingFailed"/> tells the outcome, at <see cref="StartRecordingOptions.StateCallbackUri"/>;
    /// some time after the end <see cref="Events.RecordingFileStatusUpdated"/> tells where the files are. A call is recorded by its server call id, as a
    /// group, or since 2025-06-15 by a <see cref="CallConnectionLocator"/>; a room is not.
    /// </remarks>
    /// <param name="options">What and how; as the service likes when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">The call was got by a <see cref="RoomCallLocator"/>; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client speaks a version without an option that is set; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<RecordingStateResult>> StartRecordingAsync(StartRecordingOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.StartRecording(Locator, options ?? new StartRecordingOptions()).Awaiting(_channel.HasHub ? new AwaitedRequest(null, null) : null), cancellationToken);

    /// <inheritdoc cref="StartRecordingAsync"/>
    public virtual Response<RecordingStateResult> StartRecording(StartRecordingOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.StartRecording(Locator, options ?? new StartRecordingOptions()).Awaiting(_channel.HasHub ? new AwaitedRequest(null, null) : null), cancellationToken);

    /// <summary>Whether a recording is running.</summary>
    /// <remarks>A paused recording is inactive, and one that has not begun yet.</remarks>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the recording has ended.</exception>
    public virtual Task<Response<RecordingStateResult>> GetRecordingStateAsync(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.GetRecordingState(Locator, Checked(recordingId)), options, cancellationToken);

    /// <inheritdoc cref="GetRecordingStateAsync"/>
    public virtual Response<RecordingStateResult> GetRecordingState(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.GetRecordingState(Locator, Checked(recordingId)), options, cancellationToken);

    /// <summary>Pauses a recording: what is said meanwhile is not kept.</summary>
    /// <remarks><see cref="Events.RecordingStateChanged"/> (inactive) follows.</remarks>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the recording has ended.</exception>
    public virtual Task<Response> PauseRecordingAsync(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.PauseRecording(Locator, Checked(recordingId)), options, cancellationToken);

    /// <inheritdoc cref="PauseRecordingAsync"/>
    public virtual Response PauseRecording(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.PauseRecording(Locator, Checked(recordingId)), options, cancellationToken);

    /// <summary>Goes on with a paused recording.</summary>
    /// <remarks><see cref="Events.RecordingStateChanged"/> (active) follows.</remarks>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the recording has ended.</exception>
    public virtual Task<Response> ResumeRecordingAsync(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.ResumeRecording(Locator, Checked(recordingId)), options, cancellationToken);

    /// <inheritdoc cref="ResumeRecordingAsync"/>
    public virtual Response ResumeRecording(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.ResumeRecording(Locator, Checked(recordingId)), options, cancellationToken);

    /// <summary>Ends a recording for good.</summary>
    /// <remarks><see cref="Events.RecordingStateChanged"/> (inactive) follows, and later <see cref="Events.RecordingFileStatusUpdated"/> with the files.</remarks>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the recording has ended.</exception>
    public virtual Task<Response> StopRecordingAsync(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.StopRecording(Locator, Checked(recordingId)), options, cancellationToken);

    /// <inheritdoc cref="StopRecordingAsync"/>
    public virtual Response StopRecording(string recordingId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.StopRecording(Locator, Checked(recordingId)), options, cancellationToken);

    private static string Checked(string recordingId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(recordingId);
        return PathId.Checked(recordingId, nameof(recordingId));
    }
}
