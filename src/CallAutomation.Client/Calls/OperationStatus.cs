using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>How far an operation was when the service answered.</summary>
public readonly record struct OperationStatus
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>running</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public OperationStatus(string value) => _value = new OpenText(value);

    /// <summary>Accepted, and still to begin.</summary>
    public static OperationStatus NotStarted { get; } = new("notStarted");

    /// <summary>Begun.</summary>
    public static OperationStatus Running { get; } = new("running");

    /// <summary>Done.</summary>
    public static OperationStatus Completed { get; } = new("completed");

    /// <summary>Not done.</summary>
    public static OperationStatus Failed { get; } = new("failed");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
