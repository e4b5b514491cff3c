namespace CallAutomation.Emulator.Service;

/// <summary>Thrown where a request cannot be done, and answered in the service's error envelope.</summary>
internal sealed class ServiceRefusal(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static ServiceRefusal BadRequest(string message) => new(400, "BadRequest", message);

    public static ServiceRefusal NotFound(string message) => new(404, "NotFound", message);

    public static ServiceRefusal CallNotFound() => new(404, "8522", "Call not found.");

    public static ServiceRefusal NotEstablished() => new(400, "8501", "Action is invalid when call is not in Established state");

    /// <param name="target">The path that was asked for, in versions whose refusals name it.</param>
    public ServiceResponse ToResponse(string? target = null) => ServiceResponse.Refuse(Status, Code, Message, target);
}
