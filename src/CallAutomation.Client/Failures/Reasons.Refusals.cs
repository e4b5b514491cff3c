namespace CallAutomation.Client.Failures;

/// <summary>Why requests are refused: numbers the service gives as error codes, and as sub-codes where a call could not be set up.</summary>
/// <remarks>
/// 8522 was recorded with stable versions, 7509 with one that is not told; 8501, 8527 and 8553 with preview versions, whose texts speak of establishing
/// where we say connecting. The others are documented and were not recorded.
/// </remarks>
internal static partial class Reasons
{
    private static Reason[] Refusals() =>
    [
        new(null, 7504, "The application lacks a permission; the message says which.", "Give the identity the access it lacks."),
        new(null, 7507, "The source of the call belongs to another resource than the credential.", "Use the connection string of the resource that owns the number or identity and gets the incoming calls."),
        new(null, 7509, "The signature of the request is wrong.", "Check that the access key belongs to this resource, that this machine's clock is right, and that nothing on the way changes requests."),
        new(null, 8500, "The media operation does not go with the one under way.", "Wait for the event that ends the one under way, or cancel it with CancelAllMedia."),
        new(null, 8501, "The call is not connected yet, or no longer.", "Wait for CallConnected before acting in the call."),
        new(null, 8519, "Two actions were asked of one thing at the same time; the message says which.", "Ask for one after the other."),
        new(null, 8520, "The service does not do this.", "Look at the limitations of Call Automation, and whether a newer service version can do it."),
        new(405, 8522, "Something was not set up when the call was; the message says what.", "Set it up in the options with which the call is created, answered or joined."),
        new(null, 8522, "The call or the recording is over, or there never was one with this id.", "Stop acting on a call after CallDisconnected, and on a recording after it was stopped."),
        new(null, 8523, "An argument is not valid; the message says which.", "Compare the arguments with the message."),
        new(null, 8527, "There is no such call to join or to record.", "Take the server call id from a call that is connected now."),
        new(null, 8528, "The call has ended.", "Stop acting on a call after CallDisconnected."),
        new(null, 8553, "The call is being recorded already.", "Stop the recording under way first, or use it; a call has one recording of a kind at a time."),
        new(null, 8559, "The recording was asked for already, and runs or is about to.", "Read the state of the recording under way before asking for another."),
        new(null, 8567, "The Azure AI resource is not connected as it should be.", "Connect the AI resource with the managed identity of the Communication Services resource."),
        new(null, 8583, "The action does not go with another one under way.", "Wait for the event that ends the one under way, or cancel it with CancelAllMedia."),
        new(null, 8585, "The call is not in a state for this: not connected yet, or over.", "Wait for CallConnected before acting in the call, and stop after CallDisconnected."),
    ];
}
