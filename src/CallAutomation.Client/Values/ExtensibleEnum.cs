using System.Diagnostics.CodeAnalysis;

namespace CallAutomation.Client;

/// <summary>
/// A choice from a list that the service may lengthen at any time: the known values are static members of the derived type, a value
/// not known yet is kept as the service wrote it. Compared without regard to case.
/// </summary>
/// <typeparam name="TSelf">The derived type.</typeparam>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The usual name for it.")]
public abstract class ExtensibleEnum<TSelf> : IEquatable<TSelf>
    where TSelf : ExtensibleEnum<TSelf>
{
    private readonly string _value;

    private protected ExtensibleEnum(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>Whether both are the same value, without regard to case.</summary>
    public static bool operator ==(ExtensibleEnum<TSelf>? left, ExtensibleEnum<TSelf>? right) =>
        left is null ? right is null : left.Equals(right as TSelf);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(ExtensibleEnum<TSelf>? left, ExtensibleEnum<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => other is not null && string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The service's spelling.</summary>
    public sealed override string ToString() => _value;
}
