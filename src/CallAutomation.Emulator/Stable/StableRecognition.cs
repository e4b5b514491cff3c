using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>What an application listens for, as requests spell it.</summary>
internal static class StableRecognition
{
    public static RecognitionKind ReadKind(StableVersion version, string? inputType)
    {
        RecognitionKind kind = Require.Text(inputType, "recognizeInputType").ToLowerInvariant() switch
        {
            "dtmf" => RecognitionKind.Dtmf,
            "speech" => RecognitionKind.Speech,
            "speechordtmf" => RecognitionKind.SpeechOrDtmf,
            "choices" => RecognitionKind.Choices,
            _ => throw ServiceRefusal.BadRequest("The field recognizeInputType must be dtmf, speech, speechOrDtmf or choices."),
        };
        return kind == RecognitionKind.Dtmf || version.Has(StableVersion.V2023_10_15)
            ? kind
            : throw ServiceRefusal.BadRequest($"The recognizeInputType {inputType} needs api-version {StableVersion.V2023_10_15} or later.");
    }

    public static ToneCollection Read(RecognitionKind kind, RecognizeOptionsBody options, Identity target)
    {
        int? silence = Require.Within(options.InitialSilenceTimeoutInSeconds, 0, 300, "recognizeOptions.initialSilenceTimeoutInSeconds");
        int? interTone = Require.Within(options.DtmfOptions?.InterToneTimeoutInSeconds, 1, 60, "recognizeOptions.dtmfOptions.interToneTimeoutInSeconds");
        int? maximum = Require.Within(options.DtmfOptions?.MaxTonesToCollect, 1, int.MaxValue, "recognizeOptions.dtmfOptions.maxTonesToCollect");
        long endSilence = options.SpeechOptions?.EndSilenceTimeoutInMs ?? 2000;
        if (endSilence is < 0 or > 60_000)
        {
            throw ServiceRefusal.BadRequest("The field recognizeOptions.speechOptions.endSilenceTimeoutInMs must be between 0 and 60000.");
        }

        return new ToneCollection
        {
            Kind = kind,
            From = target,
            MayInterruptPrompt = options.InterruptPrompt == true,
            InitialSilence = TimeSpan.FromSeconds(silence ?? 5),
            InterToneTimeout = TimeSpan.FromSeconds(interTone ?? 2),
            EndSilence = TimeSpan.FromMilliseconds(endSilence),
            MaximumTones = maximum,
            StopTones = [.. (options.DtmfOptions?.StopTones ?? []).Select(tone => ReadTone(tone, "recognizeOptions.dtmfOptions.stopTones"))],
            Choices = kind == RecognitionKind.Choices ? ReadChoices(options.Choices) : [],
        };
    }

    public static string ReadTone(string? tone, string field) => tone is not null && Tone.IsKnown(tone)
        ? tone.ToLowerInvariant()
        : throw ServiceRefusal.BadRequest($"The field {field} holds something that is not a tone.");

    private static Choice[] ReadChoices(IReadOnlyList<ChoiceBody>? choices)
    {
        const string Field = "recognizeOptions.choices";
        return [.. Require.Some(choices, Field).Select((choice, index) =>
        {
            Require.Present(choice, $"{Field}[{index}]");
            return new Choice(
                Require.Text(choice.Label, $"{Field}[{index}].label"),
                Require.Some(choice.Phrases, $"{Field}[{index}].phrases"),
                choice.Tone is null ? null : ReadTone(choice.Tone, $"{Field}[{index}].tone"));
        })];
    }
}
