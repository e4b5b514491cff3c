namespace CallAutomation.Emulator.Security;

/// <summary>Checks that a request brings a token of the test issuer, where there is one.</summary>
internal sealed class RequestToken(TestTokenIssuer? issuer, TimeProvider realTime)
{
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    /// <summary>Returns what is wrong with the token, or null when it is right. No part of the token is in the answer.</summary>
    public string? FindFault(string text)
    {
        if (issuer is null)
        {
            return "Bearer tokens are accepted only from a test issuer, and this emulator has been given none. Use the access key.";
        }

        if (ReceivedToken.TryRead(text) is not ReceivedToken token)
        {
            return "The bearer token is not a signed JSON Web Token.";
        }

        if (token.HeaderText("alg") != SigningKey.Algorithm || token.Header.TryGetProperty("crit", out _))
        {
            return $"The bearer token must be signed with {SigningKey.Algorithm}, and ask for nothing beyond it.";
        }

        // A token that names no key may be signed with any of them.
        string? id = token.HeaderText("kid");
        if (!issuer.Keys.Where(key => id is null || key.Id is null || key.Id == id).Any(key => key.Signed(token)))
        {
            return "The bearer token is not signed with a key of the test issuer.";
        }

        return FindFaultInClaims(token, issuer);
    }

    private string? FindFaultInClaims(ReceivedToken token, TestTokenIssuer issuer)
    {
        if (token.ClaimText("iss") != issuer.Issuer)
        {
            return "The issuer (iss) of the bearer token is not the test issuer.";
        }

        if (!token.Audiences().Any(audience => audience.TrimEnd('/') == issuer.Audience.TrimEnd('/')))
        {
            return $"The audience (aud) of the bearer token is not {issuer.Audience}.";
        }

        double now = (realTime.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        if (token.ClaimSeconds("exp") is not double expiry || expiry + s_skew.TotalSeconds <= now)
        {
            return "The bearer token has expired, or does not say when it does (exp).";
        }

        return token.ClaimSeconds("nbf") is double start && start - s_skew.TotalSeconds > now ? "The bearer token is not valid yet (nbf)." : null;
    }
}
