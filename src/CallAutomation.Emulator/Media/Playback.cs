using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Media;

/// <summary>Plays sources one after the other: fetches them, then lets as much time pass as they are long.</summary>
/// <remarks>A broken source is told of when its turn comes: those before it have been heard by then.</remarks>
internal sealed class Playback(ApplicationLeg leg, MediaRequest request, bool loop)
{
    // A loop of silence must still let time pass.
    private static readonly TimeSpan s_shortestLoop = TimeSpan.FromMilliseconds(100);

    private ScheduledAction? _end;
    private bool _stopped;

    /// <summary>Called before anything is fetched.</summary>
    public Action Begins { get; init; } = static () => { };

    public required Action Started { get; init; }

    public required Action Ended { get; init; }

    public required Action<AudioLength, int> Failed { get; init; }

    public bool IsPlaying { get; private set; }

    public void Begin()
    {
        Begins();
        PromptFaults? faults = leg.Services.Faults.IsOn && request.Sources.OfType<AudioFile>().FirstOrDefault() is AudioFile file ? new PromptFaults(leg, file.Address) : null;
        if (faults?.Delay is TimeSpan delay)
        {
            leg.Services.Timeline.After(delay, () => Fetch(faults.IsBroken));
        }
        else
        {
            Fetch(faults is { IsBroken: true });
        }
    }

    private void Fetch(bool isBroken)
    {
        if (isBroken)
        {
            leg.Services.Timeline.After(TimeSpan.Zero, () => Fetched((TimeSpan.Zero, AudioLength.Unusable(AudioSourceFault.DownloadFailed, PromptFaults.Reason), 0)));
        }
        else if (!_stopped)
        {
            leg.Services.Timeline.Outside("the download of audio", FetchAsync, NothingFetched, Fetched);
        }
    }

    public void Stop()
    {
        _stopped = true;
        if (IsPlaying)
        {
            _end?.Cancel();
            EndAudio("the audio is stopped");
        }
    }

    /// <summary>The time that what can be played takes, and the first source that cannot be.</summary>
    private async Task<(TimeSpan Duration, AudioLength? Broken, int Index)> FetchAsync(CancellationToken stopping)
    {
        TimeSpan total = TimeSpan.Zero;
        for (int index = 0; index < request.Sources.Count; index++)
        {
            AudioLength length = await request.Sources[index].MeasureAsync(leg.Services.Audio, stopping).ConfigureAwait(false);
            if (length.Fault != AudioSourceFault.None)
            {
                return (total, length, index);
            }

            total += length.Duration;
        }

        return (total, null, request.Sources.Count);
    }

    private static (TimeSpan Duration, AudioLength? Broken, int Index) NothingFetched(Exception failure) =>
        (TimeSpan.Zero, AudioLength.Unusable(AudioSourceFault.DownloadFailed, $"the download failed ({failure.GetType().Name})"), 0);

    private void Fetched((TimeSpan Duration, AudioLength? Broken, int Index) result)
    {
        if (_stopped)
        {
            return;
        }

        if (result.Index == 0)
        {
            Fail(result.Broken!.Value, 0);
            return;
        }

        IsPlaying = true;
        leg.Note(JournalEntryKind.AudioStarts, loop ? "audio plays, again and again" : "audio plays", result.Duration);
        Started();
        if (_stopped)
        {
            return;
        }

        if (result.Broken is AudioLength broken)
        {
            _end = leg.Services.Timeline.After(result.Duration, () =>
            {
                EndAudio("the audio ends");
                Fail(broken, result.Index);
            });
        }
        else
        {
            PlayOnce(result.Duration);
        }
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
        EndAudio("the audio ends");
        Ended();
    }

    private void Fail(AudioLength broken, int index)
    {
        leg.Note(JournalEntryKind.Warning, $"source {index} cannot be played: {broken.Reason}");
        Failed(broken, index);
    }

    private void EndAudio(string what)
    {
        IsPlaying = false;
        leg.Note(JournalEntryKind.AudioEnds, what);
    }
}
