namespace CallAutomation.Emulator.Media;

/// <summary>What an application heard: keys, one of its choices, or words.</summary>
internal abstract record RecognizedAnswer;

internal sealed record RecognizedTones(IReadOnlyList<string> Tones) : RecognizedAnswer;

/// <summary>A choice; without a phrase, it was made by key.</summary>
internal sealed record RecognizedChoice(string Label, string? Phrase) : RecognizedAnswer;

internal sealed record RecognizedSpeech(string Words) : RecognizedAnswer;
