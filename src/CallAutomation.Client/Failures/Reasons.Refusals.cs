namespace CallAutomation.Client.Failures;

/// <summary>Why requests are refused: numbers the service gives as error codes, read from traffic with its preview versions.</summary>
/// <remarks>That the stable versions use the same numbers is inferred; the texts of the preview speak of establishing where we say connecting.</remarks>
internal static partial class Reasons
{
    private static Reason[] Refusals() =>
    [
        new(null, 8501, "The call is not connected yet, or no longer.", "Wait for CallConnected before acting in the call."),
        new(null, 8522, "The call or the recording is over, or there never was one with this id.", "Stop acting on a call after CallDisconnected, and on a recording after it was stopped."),
        new(null, 8527, "There is no such call to join or to record.", "Take the server call id from a call that is connected now."),
        new(null, 8553, "The call is being recorded already.", "Stop the recording under way first, or use it; a call has one recording of a kind at a time."),
    ];
}
