namespace CallAutomation.Emulator.Security;

/// <summary>The signing key in use, and those that were in use until a moment ago.</summary>
/// <remarks>Real time rules here: whoever checks a token has no other clock.</remarks>
internal sealed class SigningKeys(TimeProvider realTime)
{
    // The last token of the old key lives five minutes, and whoever checks it may be wrong about the time by as much again.
    private static readonly TimeSpan s_overlap = CallbackTokens.Lifetime * 2;

    private readonly object _gate = new();
    private readonly List<(JsonWebKeyBody Key, DateTimeOffset Until)> _retired = [];
    private SigningKey? _current;

    public SigningKey Current
    {
        get
        {
            lock (_gate)
            {
                return InUse();
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
                return [InUse().Public, .. _retired.Select(retired => retired.Key)];
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
            _retired.Insert(0, (InUse().Public, realTime.GetUtcNow() + s_overlap));
            _current = next;
        }

        return next.Id;
    }

    // Reading a key takes longer than the rest of the start, and an emulator that tells nobody anything needs none.
    private SigningKey InUse() => _current ??= SigningKey.Published();

    private void ForgetOld()
    {
        DateTimeOffset now = realTime.GetUtcNow();
        _retired.RemoveAll(retired => retired.Until <= now);
    }
}
