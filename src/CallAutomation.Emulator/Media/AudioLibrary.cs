using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Media;

/// <summary>Downloads the audio that an application wants played, within bounds.</summary>
internal sealed class AudioLibrary(HttpClient http, TimeSpan timeLimit, long sizeLimit, bool isStrict, Action<Uri, string> warn)
{
    private const string Untagged = "is an MP3 file without an ID3v2 tag, and the service's documentation promises to play only those that have one";

    /// <summary>Never throws, except when the emulator stops.</summary>
    /// <remarks>The time limit is real time, whatever clock the calls live on: networks do not know about that one.</remarks>
    public async Task<AudioLength> MeasureAsync(Uri file, AudioFormats formats, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        OwnDeadline.Set(limited, timeLimit);
        try
        {
            using HttpResponseMessage response = await http.GetAsync(file, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                return Failed($"the host answered {(int)response.StatusCode}");
            }

            using Stream content = await response.Content.ReadAsStreamAsync(limited.Token).ConfigureAwait(false);
            using BoundedStream bounded = new(content, sizeLimit);
            return await AudioReader.ReadAsync(bounded, formats, () => JudgeUntagged(file), limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed($"the download took more than {timeLimit.TotalSeconds:0.###} s");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Failed(failure is IOException ? failure.Message : "the host could not be reached");
        }
    }

    private string? JudgeUntagged(Uri file)
    {
        if (isStrict)
        {
            return "it " + Untagged;
        }

        warn(file, Untagged);
        return null;
    }

    private static AudioLength Failed(string reason) => AudioLength.Unusable(AudioSourceFault.DownloadFailed, reason);
}
