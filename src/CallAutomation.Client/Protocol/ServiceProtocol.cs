using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>Everything that can be said to the service. Each language says it in its own words; neither waits, nor asks the time.</summary>
internal abstract class ServiceProtocol
{
    /// <summary>The date under which the service knows the version spoken.</summary>
    public abstract string ApiVersion { get; }

    public static ServiceProtocol For(ServiceVersion version) => new Stable.StableProtocol(version);

    public abstract ServiceRequest<CreateCallResult> CreateCall(CreateCallOptions options, string operationContext);

    public abstract ServiceRequest<AnswerCallResult> AnswerCall(AnswerCallOptions options, string operationContext);

    public abstract ServiceRequest<JoinResult> Join(CallLocator locator, JoinOptions options, string operationContext);

    public abstract ServiceRequest<CallConnectionProperties> GetProperties(string callConnectionId);

    public abstract ServiceRequest HangUp(string callConnectionId, HangUpScope scope);

    public abstract ServiceRequest<PlayResult> Play(string callConnectionId, PlayOptions options, string operationContext);

    public abstract ServiceRequest<RecognizeResult> Recognize(string callConnectionId, RecognizeOptions options, string operationContext);

    public abstract ServiceRequest<StartToneRecognitionResult> StartToneRecognition(string callConnectionId, StartToneRecognitionOptions options, string operationContext);

    public abstract ServiceRequest<StopToneRecognitionResult> StopToneRecognition(string callConnectionId, StopToneRecognitionOptions options, string operationContext);

    public abstract ServiceRequest CancelAllMedia(string callConnectionId);
}
