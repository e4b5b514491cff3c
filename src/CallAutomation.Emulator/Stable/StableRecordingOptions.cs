using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>What may be asked of a recording.</summary>
internal static class StableRecordingOptions
{
    private const int LastChannel = 4;

    public static (RecordingContent Content, RecordingChannels Channels, RecordingFormat Format) ReadKind(StartRecordingBody body)
    {
        RecordingContent content = body.RecordingContentType?.ToLowerInvariant() switch
        {
            null when body.RecordingFormatType is null && body.RecordingChannelType is null => RecordingContent.Audio,
            null or "audiovideo" => RecordingContent.AudioVideo,
            "audio" => RecordingContent.Audio,
            _ => throw ServiceRefusal.BadRequest("The field recordingContentType must be audio or audioVideo."),
        };
        RecordingChannels channels = body.RecordingChannelType?.ToLowerInvariant() switch
        {
            null or "mixed" => RecordingChannels.Mixed,
            "unmixed" => RecordingChannels.Unmixed,
            _ => throw ServiceRefusal.BadRequest("The field recordingChannelType must be mixed or unmixed."),
        };
        RecordingFormat format = body.RecordingFormatType?.ToLowerInvariant() switch
        {
            // A start without any option was heard to make an MP3.
            null when body.RecordingContentType is null && body.RecordingChannelType is null => RecordingFormat.Mp3,
            null => content == RecordingContent.AudioVideo ? RecordingFormat.Mp4 : RecordingFormat.Wav,
            "wav" => RecordingFormat.Wav,
            "mp3" => RecordingFormat.Mp3,
            "mp4" => RecordingFormat.Mp4,
            _ => throw ServiceRefusal.BadRequest("The field recordingFormatType must be wav, mp3 or mp4."),
        };
        bool exists = (content, channels, format) is (RecordingContent.AudioVideo, RecordingChannels.Mixed, RecordingFormat.Mp4)
            or (RecordingContent.Audio, RecordingChannels.Mixed, RecordingFormat.Mp3 or RecordingFormat.Wav)
            or (RecordingContent.Audio, RecordingChannels.Unmixed, RecordingFormat.Wav);
        return exists
            ? (content, channels, format)
            : throw ServiceRefusal.BadRequest("There is no such recording. There are: audioVideo, mixed, mp4; audio, mixed, mp3 or wav; audio, unmixed, wav.");
    }

    /// <summary>Who is to be heard on which channel: as given, or else in the order given.</summary>
    public static IReadOnlyDictionary<Identity, int> ReadChannels(StartRecordingBody body)
    {
        Dictionary<Identity, int> channels = [];
        foreach (ChannelAffinityBody affinity in body.ChannelAffinity ?? [])
        {
            Require.Present(affinity, "channelAffinity");
            Identity participant = StableIdentifiers.Read(affinity.Participant, "channelAffinity.participant");
            if (Require.Within(affinity.Channel, 0, LastChannel, "channelAffinity.channel") is int channel)
            {
                channels[participant] = channel;
            }
        }

        IReadOnlyList<Identity> ordering = StableIdentifiers.ReadAll(body.AudioChannelParticipantOrdering, "audioChannelParticipantOrdering");
        for (int channel = 0; channel < Math.Min(ordering.Count, LastChannel + 1); channel++)
        {
            channels.TryAdd(ordering[channel], channel);
        }

        return channels;
    }

    public static void Check(StartRecordingBody body, StableVersion version)
    {
        if (body.ExternalStorage is ExternalStorageBody storage && version.Has(StableVersion.V2024_04_15))
        {
            CheckStorage(storage);
        }
    }

    private static void CheckStorage(ExternalStorageBody storage)
    {
        switch (Require.Text(storage.RecordingStorageKind, "externalStorage.recordingStorageKind").ToLowerInvariant())
        {
            case "azurecommunicationservices":
                break;
            case "azureblobstorage":
                Require.WebAddress(storage.RecordingDestinationContainerUrl, "externalStorage.recordingDestinationContainerUrl");
                break;
            default:
                throw ServiceRefusal.BadRequest("The field externalStorage.recordingStorageKind must be azureCommunicationServices or azureBlobStorage.");
        }
    }
}
