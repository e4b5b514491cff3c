namespace CallAutomation.Client.Recording;

/// <summary>Counts the bytes written and reports the sum, one report at a time, so that it only grows.</summary>
internal sealed class ProgressCounter(IProgress<long>? progress)
{
    private readonly object _counting = new();

    public long Sum { get; private set; }

    public void Add(long bytes)
    {
        if (bytes == 0)
        {
            return;
        }

        lock (_counting)
        {
            Sum += bytes;
            progress?.Report(Sum);
        }
    }
}
