namespace CallAutomation.Client;

/// <summary>Who takes part in a call: a phone number, a user, an application. Equal when the raw ids are.</summary>
public abstract class ParticipantIdentifier : IEquatable<ParticipantIdentifier>
{
    private protected ParticipantIdentifier(string rawId) => RawId = rawId;

    /// <summary>The one text the service knows this participant by, for example <c>4:+14255550123</c>.</summary>
    public string RawId { get; }

    /// <summary>The identifier a raw id stands for; text of no known form becomes an <see cref="UnknownParticipantIdentifier"/>.</summary>
    /// <param name="rawId">For example <c>4:+14255550123</c> or <c>8:acs:…</c>.</param>
    /// <exception cref="ArgumentException">The raw id is null, empty or white space.</exception>
    public static ParticipantIdentifier FromRawId(string rawId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rawId);
        return Participants.RawId.Parse(rawId);
    }

    /// <summary>Whether both have the same raw id.</summary>
    public static bool operator ==(ParticipantIdentifier? left, ParticipantIdentifier? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether the raw ids differ.</summary>
    public static bool operator !=(ParticipantIdentifier? left, ParticipantIdentifier? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ParticipantIdentifier? other) => other is not null && string.Equals(RawId, other.RawId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as ParticipantIdentifier);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(RawId);

    /// <summary>The raw id as it may stand in a log: of a phone number only the last two digits. <see cref="RawId"/> is the whole.</summary>
    public override string ToString() => RawId;
}
