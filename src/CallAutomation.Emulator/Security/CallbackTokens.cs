namespace CallAutomation.Emulator.Security;

/// <summary>The tokens with which callbacks prove that they come from this emulator.</summary>
/// <remarks>
/// Nothing in a token depends on the call, and signing takes a quarter of a millisecond, which thousands of calls would notice. So one token
/// serves for a minute, and whoever receives it has at least four of its five minutes left.
/// </remarks>
internal sealed class CallbackTokens(SigningKeys keys, string audience, TimeProvider realTime)
{
    private static readonly TimeSpan s_useFor = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private string _token = "";
    private SigningKey? _signedWith;
    private DateTimeOffset _signedAt;
    private SigningKey? _stranger;

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Who says so. Known as soon as the emulator knows where it listens, and it does nothing before.</summary>
    public string Issuer { get; set; } = "";

    public string Audience => audience;

    /// <summary>A token that is good for at least four minutes.</summary>
    public string Current()
    {
        lock (_gate)
        {
            DateTimeOffset now = realTime.GetUtcNow();
            SigningKey key = keys.Current;
            if (key != _signedWith || (now - _signedAt).Duration() >= s_useFor)
            {
                _token = key.Sign(ClaimsAt(now));
                _signedWith = key;
                _signedAt = now;
            }

            return _token;
        }
    }

    /// <summary>A token that was good an hour ago.</summary>
    public string Expired()
    {
        lock (_gate)
        {
            return keys.Current.Sign(ClaimsAt(realTime.GetUtcNow() - TimeSpan.FromHours(1)));
        }
    }

    /// <summary>A token that says all the right things, and is signed by somebody else.</summary>
    public string Forged()
    {
        lock (_gate)
        {
            _stranger ??= SigningKey.Generate();
            return _stranger.Sign(ClaimsAt(realTime.GetUtcNow()), asIf: keys.Current.Id);
        }
    }

    private TokenClaims ClaimsAt(DateTimeOffset time)
    {
        long second = time.ToUnixTimeSeconds();
        return new TokenClaims(Issuer, audience, second, second, second + (long)Lifetime.TotalSeconds);
    }
}
