namespace CallAutomation.Emulator;

/// <summary>The signing key in use, and those that were in use until a moment ago.</summary>
/// <remarks>Real time rules here: whoever checks a token has no other clock.</remarks>
internal sealed class SigningKeys(TimeProvider realTime)
{
    // The last token of the old key lives five minutes, and whoever checks it may be wrong about the time by as much again.
    private static readonly TimeSpan s_overlap = CallbackTokens.Lifetime * 2;

    private readonly object _gate = new();
    private readonly List<(JsonWebKeyBody Key, DateTimeOffset Until)> _retired = [];
    private SigningKey _current = SigningKey.Published();

    public SigningKey Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    /// <summary>What anybody needs to check a token: the key in use first.</summary>
    public IReadOnlyList<JsonWebKeyBody> Public
    {
        get
        {
            lock (_gate)
            {
                ForgetOld();
                return [_current.Public, .. _retired.Select(retired => retired.Key)];
            }
        }
    }

    /// <summary>Takes a new key into use. The old one stays published while tokens signed with it may be about.</summary>
    public string Rotate()
    {
        SigningKey next = SigningKey.Generate();
        lock (_gate)
        {
            ForgetOld();
            _retired.Insert(0, (_current.Public, realTime.GetUtcNow() + s_overlap));
            _current = next;
        }

        return next.Id;
    }

    private void ForgetOld()
    {
        DateTimeOffset now = realTime.GetUtcNow();
        _retired.RemoveAll(retired => retired.Until <= now);
    }
}
