using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Media;

/// <summary>Plays files one after the other: fetches them all, then lets as much time pass as they are long.</summary>
/// <remarks>Everything is fetched before the first sound, so a broken last file spoils the whole and nobody hears half an announcement.</remarks>
internal sealed class Playback(ApplicationLeg leg, MediaRequest request, bool loop)
{
    // A loop of silence must still let time pass.
    private static readonly TimeSpan s_shortestLoop = TimeSpan.FromMilliseconds(100);

    private ScheduledAction? _end;
    private bool _stopped;

    public required Action Started { get; init; }

    public required Action Ended { get; init; }

    public required Action<AudioLength, int> Failed { get; init; }

    public bool IsPlaying { get; private set; }

    public void Begin() => leg.Services.Timeline.Outside("the download of audio", FetchAsync, Fetched);

    public void Stop()
    {
        _stopped = true;
        if (IsPlaying)
        {
            IsPlaying = false;
            _end?.Cancel();
            leg.Note(JournalEntryKind.AudioEnds, "the audio is stopped");
        }
    }

    private async Task<(AudioLength Length, int Index)> FetchAsync(CancellationToken stopping)
    {
        TimeSpan total = TimeSpan.Zero;
        for (int index = 0; index < request.Sources.Count; index++)
        {
            AudioLength length = await request.Sources[index].MeasureAsync(leg.Services.Audio, stopping).ConfigureAwait(false);
            if (length.Fault != AudioSourceFault.None)
            {
                return (length, index);
            }

            total += length.Duration;
        }

        return (AudioLength.Of(total), 0);
    }

    private void Fetched((AudioLength Length, int Index) result)
    {
        if (_stopped)
        {
            return;
        }

        if (result.Length.Fault != AudioSourceFault.None)
        {
            leg.Note(JournalEntryKind.Warning, $"source {result.Index} cannot be played: {result.Length.Reason}");
            Failed(result.Length, result.Index);
            return;
        }

        IsPlaying = true;
        leg.Note(JournalEntryKind.AudioStarts, loop ? "audio plays, again and again" : "audio plays", result.Length.Duration);
        Started();
        PlayOnce(result.Length.Duration);
    }

    private void PlayOnce(TimeSpan duration)
    {
        if (_stopped)
        {
            return;
        }

        _end = loop
            ? leg.Services.Timeline.After(duration < s_shortestLoop ? s_shortestLoop : duration, () => PlayOnce(duration))
            : leg.Services.Timeline.After(duration, End);
    }

    private void End()
    {
        IsPlaying = false;
        leg.Note(JournalEntryKind.AudioEnds, "the audio ends");
        Ended();
    }
}
