using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>What is to be played, as requests spell it.</summary>
internal static class StablePlaySources
{
    public static AudioSource[] Read(StableRequest request, IReadOnlyList<PlaySourceBody> sources, string field)
    {
        AudioSource[] read = [.. sources.Select((source, index) => Read(request.Version, source, $"{field}[{index}]"))];
        if (read.Any(source => source.IsSpoken))
        {
            NeedSpeechService(request, request.Leg());
        }

        return read;
    }

    /// <summary>Voices and recognizers are those of an Azure AI service, which a call must have been given.</summary>
    public static void NeedSpeechService(StableRequest request, ApplicationLeg leg)
    {
        if (leg.Traits.HasSpeechService)
        {
            return;
        }

        if (request.Services.Options.Strict)
        {
            throw ServiceRefusal.BadRequest("The call was created without callIntelligenceOptions.cognitiveServicesEndpoint, so it has nobody to speak or to understand speech.");
        }

        leg.Note(JournalEntryKind.Warning, "the call has no cognitiveServicesEndpoint; the service would not speak or understand speech in it");
    }

    private static AudioSource Read(StableVersion version, PlaySourceBody? source, string field)
    {
        Require.Present(source, field);
        string kind = Require.Text(source.Kind, $"{field}.kind").ToLowerInvariant();
        if (kind is "text" or "ssml" && !version.Has(StableVersion.V2023_10_15))
        {
            throw ServiceRefusal.BadRequest($"Play sources of the kind {kind} need api-version {StableVersion.V2023_10_15} or later.");
        }

        return kind switch
        {
            "file" => new AudioFile(Require.WebAddress(Require.Present(source.File, $"{field}.file").Uri, $"{field}.file.uri")),
            "text" => new SpokenText(Require.Present(Require.Present(source.Text, $"{field}.text").Text, $"{field}.text.text")),
            "ssml" => new SpokenMarkup(Require.Present(Require.Present(source.Ssml, $"{field}.ssml").SsmlText, $"{field}.ssml.ssmlText")),
            _ => throw ServiceRefusal.BadRequest($"The field {field}.kind must be file, text or ssml."),
        };
    }
}
