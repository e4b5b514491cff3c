using System.Globalization;

namespace CallAutomation.Client.Recording;

/// <summary>One line of the list of hosts that may see a credential: an exact host, or everything below a domain; one port.</summary>
/// <param name="Host">In lower case; with a leading dot where it stands for everything below.</param>
/// <param name="Port">The only port it holds for.</param>
internal sealed record HostRule(string Host, int Port)
{
    private const int DefaultPort = 443;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-_.";

    private bool StandsForDomain => Host[0] == '.';

    public static HostRule Parse(string text, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameterName);
        (string host, int port) = Split(text.Trim(), parameterName);
        HostRule rule = new(host.ToLowerInvariant(), port);
        if (!rule.IsHost() || (rule.StandsForDomain && !rule.IsNarrowDomain()))
        {
            throw Malformed(parameterName);
        }

        return rule;
    }

    public bool Covers(string host, int port) => port == Port && (StandsForDomain
        ? host.Length > Host.Length && host.EndsWith(Host, StringComparison.Ordinal)
        : string.Equals(host, Host, StringComparison.Ordinal));

    /// <summary>Whether the text is a host as it stands in DNS; other alphabets and escapes could look like one thing and lead to another.</summary>
    public static bool IsPlain(string host) => host.Length > 0 && host.All(static letter => Letters.Contains(letter));

    /// <summary>A domain of one label, such as <c>.com</c>, would be no rule at all; the tail of an IP address is not a domain.</summary>
    private bool IsNarrowDomain()
    {
        string[] labels = Host.Substring(1).Split('.');
        return labels.Length > 1 && !labels[labels.Length - 1].All(static letter => letter is >= '0' and <= '9');
    }

    private bool IsHost()
    {
        string name = StandsForDomain ? Host.Substring(1) : Host;
        bool isBracketed = name.Length > 2 && name[0] == '[' && name[name.Length - 1] == ']';
        return (isBracketed && Uri.CheckHostName(name) == UriHostNameType.IPv6) || (IsPlain(name) && name.Split('.').All(static label => label.Length > 0));
    }

    private static (string Host, int Port) Split(string text, string parameterName)
    {
        int colon = text.LastIndexOf(':');
        if (colon < 0 || text[text.Length - 1] == ']')
        {
            return (text, DefaultPort);
        }

        string number = text.Substring(colon + 1);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535
            ? (text.Substring(0, colon), port)
            : throw Malformed(parameterName);
    }

    private static ArgumentException Malformed(string parameterName) => new(
        "An allowed recording host is a host alone ('media.contoso.example'), a domain of at least two labels after a dot, for everything below it ('.contoso.example'), or a host with a port ('localhost:8443'). Leave out scheme, path and wildcards; write other alphabets in punycode.",
        parameterName);
}
