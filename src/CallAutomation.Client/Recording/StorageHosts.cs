namespace CallAutomation.Client.Recording;

/// <summary>Where a credential may go for a recording: the service's own storage, the client's endpoint, what the user added. Nowhere else.</summary>
internal sealed class StorageHosts
{
    private static readonly HostRule[] s_known =
    [
        new(".asm.skype.com", 443),
        new(".asyncgw.teams.microsoft.com", 443),
        new(".ams.gov.teams.microsoft.us", 443),
    ];

    private readonly Uri _endpoint;
    private readonly HostRule[] _rules;

    public StorageHosts(Uri endpoint, IEnumerable<string> added)
    {
        _endpoint = endpoint;
        _rules = [.. s_known, .. added.Select(static text => HostRule.Parse(text, nameof(CallAutomationClientOptions.AllowedRecordingHosts)))];
    }

    /// <summary>The address, where a credential may go there.</summary>
    public Uri Checked(Uri? location, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(location, parameterName);
        return WhyRefused(location) is { } reason
            ? throw new ArgumentException($"The location of a recording cannot be used: {reason} Nothing was sent.", parameterName)
            : location;
    }

    /// <summary>Null where a credential may go; otherwise a sentence that holds neither path nor query.</summary>
    public string? WhyRefused(Uri location)
    {
        if (!location.IsAbsoluteUri || (location.Scheme != Uri.UriSchemeHttps && location.Scheme != Uri.UriSchemeHttp))
        {
            return "it is not an absolute https address.";
        }

        if (location.UserInfo.Length > 0)
        {
            return "it names a user before the host, which a recording's address never does.";
        }

        // What is compared is what will be connected to; a name that changes on the way there is not compared at all.
        string host = location.Host.ToLowerInvariant();
        bool isPlain = location.HostNameType switch
        {
            UriHostNameType.Dns => HostRule.IsPlain(host) && string.Equals(host, location.IdnHost, StringComparison.OrdinalIgnoreCase),
            UriHostNameType.IPv4 or UriHostNameType.IPv6 => true,
            _ => false,
        };
        if (!isPlain)
        {
            return "its host is not written in plain letters.";
        }

        bool isOwn = location.Port == _endpoint.Port && string.Equals(host, _endpoint.Host, StringComparison.OrdinalIgnoreCase);
        if (!isOwn && !_rules.Any(rule => rule.Covers(host, location.Port)))
        {
            return $"no credential is sent to {host}:{location.Port}. Recordings come from the service's own storage or from the client's endpoint; add a host of your own to CallAutomationClientOptions.{nameof(CallAutomationClientOptions.AllowedRecordingHosts)}.";
        }

        return location.Scheme == Uri.UriSchemeHttps || location.IsLoopback
            ? null
            : "it is plain http, which is good enough only for an emulator on this machine.";
    }
}
