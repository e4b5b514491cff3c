namespace CallAutomation.Client.Events;

/// <summary>An answer given with keys.</summary>
public sealed record DtmfResult
{
    /// <summary>The keys, in the order they were pressed.</summary>
    public IReadOnlyList<DtmfTone> Tones { get; init; } = [];

    /// <summary>The keys as they stand on the telephone, for example <c>12#</c>; a key this library does not know is a question mark.</summary>
    public string ToKeys() => string.Concat(Tones.Select(tone => tone.ToKey() ?? '?'));

    /// <summary>How many keys; which ones may be a secret.</summary>
    public override string ToString() => $"{Tones.Count} tones";
}
