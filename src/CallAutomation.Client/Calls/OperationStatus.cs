namespace CallAutomation.Client;

/// <summary>How far an operation was when the service answered.</summary>
/// <param name="value">The service's name for it, for example <c>running</c>.</param>
public sealed class OperationStatus(string value) : ExtensibleEnum<OperationStatus>(value)
{
    /// <summary>Accepted, and still to begin.</summary>
    public static OperationStatus NotStarted { get; } = new("notStarted");

    /// <summary>Begun.</summary>
    public static OperationStatus Running { get; } = new("running");

    /// <summary>Done.</summary>
    public static OperationStatus Completed { get; } = new("completed");

    /// <summary>Not done.</summary>
    public static OperationStatus Failed { get; } = new("failed");
}
