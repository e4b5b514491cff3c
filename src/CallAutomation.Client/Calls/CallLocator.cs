namespace CallAutomation.Client;

/// <summary>Where a running call is to be found.</summary>
public abstract class CallLocator : IEquatable<CallLocator>
{
    private protected CallLocator(string id, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, parameterName);
        Id = id;
    }

    /// <summary>The id, opaque.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public bool Equals(CallLocator? other) => other?.GetType() == GetType() && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as CallLocator);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The id.</summary>
    public sealed override string ToString() => Id;
}
