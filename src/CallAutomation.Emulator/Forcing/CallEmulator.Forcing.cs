using System.Text.Json.Nodes;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;

namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    /// <summary>Posts an event into a call, for what no telephone and no request can bring about.</summary>
    /// <remarks>
    /// Only the application is told. The emulator does not believe its own words: a forced <c>CallDisconnected</c> ends no call, and a forced
    /// <c>AddParticipantSucceeded</c> adds nobody. The event takes its turn behind those that are under way already.
    /// </remarks>
    /// <param name="callConnectionId">The application's leg that is to hear it; the call must not have ended.</param>
    /// <param name="forced">The event.</param>
    /// <exception cref="ArgumentException">There is no event of that name.</exception>
    /// <exception cref="InvalidOperationException">There is no such call, or the api-version of whoever made it does not have the event.</exception>
    public Task ForceEventAsync(string callConnectionId, ForcedEvent forced)
    {
        ArgumentException.ThrowIfNullOrEmpty(callConnectionId);
        ArgumentNullException.ThrowIfNull(forced);
        JsonObject? data = forced.Data?.DeepClone().AsObject();
        return _services.Timeline.AskAsync(() =>
        {
            ApplicationLeg leg = _exchange.Calls.FindLeg(callConnectionId)
                ?? throw new InvalidOperationException("There is no call connection with this id, or it has ended.");
            string? whyNot = leg.Traits.EventWriter.WhyUnavailable(forced.Name, out bool isUnknown);
            if (whyNot is not null)
            {
                throw isUnknown ? new ArgumentException(whyNot, nameof(forced)) : new InvalidOperationException(whyNot);
            }

            leg.Report(new ForcedFact(forced.Name, forced.Result, data, forced.OperationContext), forced.CallbackUri);
            return true;
        });
    }

    /// <summary>Lets the next recording that an application asks for not begin: it is told <c>StartRecordingFailed</c>.</summary>
    /// <param name="code">The code of the result.</param>
    /// <param name="subCode">The sub-code of the result.</param>
    /// <param name="message">The message of the result.</param>
    public void FailNextRecording(int code = 500, int subCode = 9999, string message = "The recording could not begin.") =>
        _services.Timeline.Post(() => _exchange.Recordings.FailNext(new CallResult(code, subCode, message)));

    /// <summary>Lets the next play that gets its turn fail: <c>PlayFailed</c> with this result, about the first source.</summary>
    /// <remarks>For what no audio can cause, such as 400/8565 (the speech service), 500/8572 (the play service) or 500/9999.</remarks>
    /// <param name="code">The code of the result.</param>
    /// <param name="subCode">The sub-code of the result.</param>
    /// <param name="message">The message of the result.</param>
    public void FailNextPlay(int code = 500, int subCode = 9999, string message = "Action failed, unspecified error.") =>
        _services.Timeline.Post(() => _services.Failures.OrderPlay(new CallResult(code, subCode, message)));

    /// <summary>Lets the next recognition fail when it would begin to listen: <c>RecognizeFailed</c> with this result.</summary>
    /// <remarks>For what no person can cause, such as 500/8512, 400/8564 (no connection to the speech service) or 408/8570 (it took too long).</remarks>
    /// <param name="code">The code of the result.</param>
    /// <param name="subCode">The sub-code of the result.</param>
    /// <param name="message">The message of the result.</param>
    public void FailNextRecognition(int code = 500, int subCode = 9999, string message = "Action failed, unspecified error.") =>
        _services.Timeline.Post(() => _services.Failures.OrderRecognition(new CallResult(code, subCode, message)));
}
