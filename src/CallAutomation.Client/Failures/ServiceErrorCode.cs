namespace CallAutomation.Client;

/// <summary>The numbers by which the service says why it refuses a request, to compare with <see cref="Azure.RequestFailedException.ErrorCode"/>.</summary>
/// <remarks>
/// <c>catch (RequestFailedException over) when (over.ErrorCode is ServiceErrorCode.NotFound)</c>. Some arrive as sub-codes of
/// <see cref="Events.CreateCallFailed"/>, <see cref="Events.AnswerFailed"/> and <see cref="Events.JoinFailed"/> too. The service may send others.
/// </remarks>
public static class ServiceErrorCode
{
    /// <summary>The application lacks a permission.</summary>
    public const string InsufficientPermissions = "7504";

    /// <summary>The source of the call belongs to another resource than the credential.</summary>
    public const string SourceIdentityInvalid = "7507";

    /// <summary>The signature of the request is wrong.</summary>
    public const string SignatureInvalid = "7509";

    /// <summary>The media operation does not go with the one under way.</summary>
    public const string InvalidMediaMode = "8500";

    /// <summary>The call is not connected yet, or no longer.</summary>
    public const string CallNotConnected = "8501";

    /// <summary>Two actions on one thing at the same time.</summary>
    public const string Conflict = "8519";

    /// <summary>The service does not do this.</summary>
    public const string NotSupported = "8520";

    /// <summary>The call or the recording is over, or there never was one with this id; with status 405, something was not set up when the call was.</summary>
    public const string NotFound = "8522";

    /// <summary>An argument is not valid.</summary>
    public const string InvalidArgument = "8523";

    /// <summary>There is no such call to join or to record.</summary>
    public const string CallToJoinNotFound = "8527";

    /// <summary>The call has ended.</summary>
    public const string CallTerminated = "8528";

    /// <summary>The call is being recorded already.</summary>
    public const string DuplicateRecording = "8553";

    /// <summary>The recording was asked for already.</summary>
    public const string DuplicateRequest = "8559";

    /// <summary>The Azure AI resource is not connected as it should be.</summary>
    public const string CognitiveServicesNotEnabled = "8567";

    /// <summary>The action does not go with another one under way.</summary>
    public const string PreconditionFailed = "8583";

    /// <summary>The call is not in a state for this.</summary>
    public const string InvalidCallState = "8585";

    /// <summary>The service failed without saying how.</summary>
    public const string UnspecifiedError = "9999";
}
