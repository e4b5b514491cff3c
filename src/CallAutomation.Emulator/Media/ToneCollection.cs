namespace CallAutomation.Emulator;

/// <summary>How keys are collected for an answer.</summary>
internal sealed record ToneCollection
{
    public required Identity From { get; init; }

    /// <summary>Whether a key may cut the prompt short. If not, keys pressed during the prompt are lost.</summary>
    public bool MayInterruptPrompt { get; init; }

    public TimeSpan InitialSilence { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan InterToneTimeout { get; init; } = TimeSpan.FromSeconds(2);

    public int? MaximumTones { get; init; }

    public IReadOnlyCollection<string> StopTones { get; init; } = [];
}
