using Azure;

namespace CallAutomation.Client;

public static partial class CallConnectionExtensions
{
    /// <inheritdoc cref="CallConnection.PlayAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="source">What everyone hears.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<PlayResult>> PlayAsync(this CallConnection call, PlaySource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.PlayAsync(new PlayOptions(source), cancellationToken);
    }

    /// <inheritdoc cref="PlayAsync(CallConnection, PlaySource, CancellationToken)"/>
    public static Response<PlayResult> Play(this CallConnection call, PlaySource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Play(new PlayOptions(source), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.PlayAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="sources">What everyone hears, one after the other; several since 2024-09-15.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<PlayResult>> PlayAsync(this CallConnection call, IEnumerable<PlaySource> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.PlayAsync(new PlayOptions(sources), cancellationToken);
    }

    /// <inheritdoc cref="PlayAsync(CallConnection, IEnumerable{PlaySource}, CancellationToken)"/>
    public static Response<PlayResult> Play(this CallConnection call, IEnumerable<PlaySource> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Play(new PlayOptions(sources), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.PlayAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="source">What is played.</param>
    /// <param name="playTo">Who hears it.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<PlayResult>> PlayAsync(this CallConnection call, PlaySource source, ParticipantIdentifier playTo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.PlayAsync(new PlayOptions(source) { PlayTo = [playTo] }, cancellationToken);
    }

    /// <inheritdoc cref="PlayAsync(CallConnection, PlaySource, ParticipantIdentifier, CancellationToken)"/>
    public static Response<PlayResult> Play(this CallConnection call, PlaySource source, ParticipantIdentifier playTo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Play(new PlayOptions(source) { PlayTo = [playTo] }, cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.StartToneRecognitionAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="targetParticipant">Whose keys.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<StartToneRecognitionResult>> StartToneRecognitionAsync(this CallConnection call, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StartToneRecognitionAsync(new StartToneRecognitionOptions(targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="StartToneRecognitionAsync(CallConnection, ParticipantIdentifier, CancellationToken)"/>
    public static Response<StartToneRecognitionResult> StartToneRecognition(this CallConnection call, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StartToneRecognition(new StartToneRecognitionOptions(targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.StopToneRecognitionAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="targetParticipant">Whose keys.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<StopToneRecognitionResult>> StopToneRecognitionAsync(this CallConnection call, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StopToneRecognitionAsync(new StopToneRecognitionOptions(targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="StopToneRecognitionAsync(CallConnection, ParticipantIdentifier, CancellationToken)"/>
    public static Response<StopToneRecognitionResult> StopToneRecognition(this CallConnection call, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.StopToneRecognition(new StopToneRecognitionOptions(targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.SendDtmfTonesAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="tones">The keys in this order; at least one.</param>
    /// <param name="targetParticipant">Who hears them.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<SendDtmfTonesResult>> SendDtmfTonesAsync(this CallConnection call, IEnumerable<DtmfTone> tones, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.SendDtmfTonesAsync(new SendDtmfTonesOptions(tones, targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="SendDtmfTonesAsync(CallConnection, IEnumerable{DtmfTone}, ParticipantIdentifier, CancellationToken)"/>
    public static Response<SendDtmfTonesResult> SendDtmfTones(this CallConnection call, IEnumerable<DtmfTone> tones, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.SendDtmfTones(new SendDtmfTonesOptions(tones, targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.SendDtmfTonesAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="keys">The keys in this order, for example <c>42#</c>; at least one of 0 to 9, A to D, # and *.</param>
    /// <param name="targetParticipant">Who hears them.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<SendDtmfTonesResult>> SendDtmfTonesAsync(this CallConnection call, string keys, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.SendDtmfTonesAsync(new SendDtmfTonesOptions(keys, targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="SendDtmfTonesAsync(CallConnection, string, ParticipantIdentifier, CancellationToken)"/>
    public static Response<SendDtmfTonesResult> SendDtmfTones(this CallConnection call, string keys, ParticipantIdentifier targetParticipant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.SendDtmfTones(new SendDtmfTonesOptions(keys, targetParticipant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.UpdateTranscriptionAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="locale">The language from now on, for example <c>en-US</c>.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<UpdateTranscriptionResult>> UpdateTranscriptionAsync(this CallConnection call, string locale, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.UpdateTranscriptionAsync(new UpdateTranscriptionOptions(locale), cancellationToken);
    }

    /// <inheritdoc cref="UpdateTranscriptionAsync(CallConnection, string, CancellationToken)"/>
    public static Response<UpdateTranscriptionResult> UpdateTranscription(this CallConnection call, string locale, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.UpdateTranscription(new UpdateTranscriptionOptions(locale), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.CancelAllMediaAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> CancelAllMediaAsync(this CallConnection call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.CancelAllMediaAsync(options: null, cancellationToken);
    }

    /// <inheritdoc cref="CancelAllMediaAsync(CallConnection, CancellationToken)"/>
    public static Response CancelAllMedia(this CallConnection call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.CancelAllMedia(options: null, cancellationToken);
    }
}
