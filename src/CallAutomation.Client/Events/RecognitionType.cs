namespace CallAutomation.Client.Events;

/// <summary>What kind of answer was given to a question.</summary>
/// <param name="value">The service's name for it, for example <c>dtmf</c>.</param>
public sealed class RecognitionType(string value) : ExtensibleEnum<RecognitionType>(value)
{
    /// <summary>Keys.</summary>
    public static RecognitionType Dtmf { get; } = new("dtmf");

    /// <summary>Free speech.</summary>
    public static RecognitionType Speech { get; } = new("speech");

    /// <summary>One of the choices offered.</summary>
    public static RecognitionType Choices { get; } = new("choices");
}
