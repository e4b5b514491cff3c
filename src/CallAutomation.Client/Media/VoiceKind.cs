namespace CallAutomation.Client;

/// <summary>The kind of voice that reads a text.</summary>
/// <param name="value">The service's name for it, for example <c>female</c>.</param>
public sealed class VoiceKind(string value) : ExtensibleEnum<VoiceKind>(value)
{
    /// <summary>A male voice.</summary>
    public static VoiceKind Male { get; } = new("male");

    /// <summary>A female voice.</summary>
    public static VoiceKind Female { get; } = new("female");
}
