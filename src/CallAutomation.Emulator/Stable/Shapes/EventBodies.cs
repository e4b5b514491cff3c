namespace CallAutomation.Emulator.Stable;

internal sealed record ParticipantBody(IdentifierBody Identifier, bool IsMuted, bool? IsOnHold);

internal sealed record DtmfResultBody(IReadOnlyList<string> Tones);

internal sealed record ChoiceResultBody(string Label, string? RecognizedPhrase, double? Confidence);

internal sealed record SpeechResultBody(string Speech, double? Confidence);
