using Azure;

namespace CallAutomation.Client;

public static partial class ServerCallExtensions
{
    /// <inheritdoc cref="ServerCall.StartRecordingAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="stateCallbackUri">Where the events of the recording go. The live service accepts https only.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<RecordingStateResult>> StartRecordingAsync(this ServerCall call, Uri stateCallbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StartRecordingAsync(new StartRecordingOptions { StateCallbackUri = stateCallbackUri }, cancellationToken);
    }

    /// <inheritdoc cref="StartRecordingAsync(ServerCall, Uri, CancellationToken)"/>
    public static Response<RecordingStateResult> StartRecording(this ServerCall call, Uri stateCallbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StartRecording(new StartRecordingOptions { StateCallbackUri = stateCallbackUri }, cancellationToken);
    }

    /// <inheritdoc cref="ServerCall.GetRecordingStateAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<RecordingStateResult>> GetRecordingStateAsync(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetRecordingStateAsync(recordingId, options: null, cancellationToken);
    }

    /// <inheritdoc cref="GetRecordingStateAsync(ServerCall, string, CancellationToken)"/>
    public static Response<RecordingStateResult> GetRecordingState(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetRecordingState(recordingId, options: null, cancellationToken);
    }

    /// <inheritdoc cref="ServerCall.PauseRecordingAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> PauseRecordingAsync(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.PauseRecordingAsync(recordingId, options: null, cancellationToken);
    }

    /// <inheritdoc cref="PauseRecordingAsync(ServerCall, string, CancellationToken)"/>
    public static Response PauseRecording(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.PauseRecording(recordingId, options: null, cancellationToken);
    }

    /// <inheritdoc cref="ServerCall.ResumeRecordingAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> ResumeRecordingAsync(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.ResumeRecordingAsync(recordingId, options: null, cancellationToken);
    }

    /// <inheritdoc cref="ResumeRecordingAsync(ServerCall, string, CancellationToken)"/>
    public static Response ResumeRecording(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.ResumeRecording(recordingId, options: null, cancellationToken);
    }

    /// <inheritdoc cref="ServerCall.StopRecordingAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="recordingId">From <see cref="RecordingStateResult.RecordingId"/> or an event.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> StopRecordingAsync(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StopRecordingAsync(recordingId, options: null, cancellationToken);
    }

    /// <inheritdoc cref="StopRecordingAsync(ServerCall, string, CancellationToken)"/>
    public static Response StopRecording(this ServerCall call, string recordingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StopRecording(recordingId, options: null, cancellationToken);
    }
}
