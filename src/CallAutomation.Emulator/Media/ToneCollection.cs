using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Media;

/// <summary>How an answer is listened for, in keys or in words.</summary>
internal sealed record ToneCollection
{
    public required Identity From { get; init; }

    /// <summary>Whether a key may cut the prompt short. If not, keys pressed during the prompt are lost.</summary>
    public bool MayInterruptPrompt { get; init; }

    public TimeSpan InitialSilence { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan InterToneTimeout { get; init; } = TimeSpan.FromSeconds(2);

    public RecognitionKind Kind { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>How long somebody must be silent after speaking to have said it all.</summary>
    public TimeSpan EndSilence { get; init; } = TimeSpan.FromSeconds(2);

    public int? MaximumTones { get; init; }

    public IReadOnlyCollection<string> StopTones { get; init; } = [];
}
