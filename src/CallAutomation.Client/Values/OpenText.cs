namespace CallAutomation.Client.Values;

/// <summary>
/// The text behind a choice from a list that the service may lengthen at any time: kept as it was spelled, and compared without regard to case. The
/// public types around it name the values that are known.
/// </summary>
internal readonly struct OpenText : IEquatable<OpenText>
{
    private readonly string? _text;

    public OpenText(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _text = value;
    }

    public bool Equals(OpenText other) => string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is OpenText other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>As it was spelled; empty for a value that was never given one.</summary>
    public override string ToString() => _text ?? string.Empty;
}
