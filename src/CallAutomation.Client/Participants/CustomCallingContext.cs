using System.Collections.ObjectModel;

namespace CallAutomation.Client;

/// <summary>What the person called is told about the call besides: headers, and details for Teams. Since 2023-10-15.</summary>
/// <remarks>SIP headers reach telephones and other SIP equipment, VoIP headers reach applications.</remarks>
public class CustomCallingContext
{
    internal const string UserToUser = "User-To-User";
    internal const string MicrosoftPrefix = "X-MS-Custom-";
    internal const string PlainPrefix = "X-";

    private readonly Dictionary<string, string> _sipHeaders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _voipHeaders = new(StringComparer.Ordinal);

    /// <summary>The SIP headers, by their whole names.</summary>
    public IReadOnlyDictionary<string, string> SipHeaders => new ReadOnlyDictionary<string, string>(_sipHeaders);

    /// <summary>The VoIP headers, by name.</summary>
    public IReadOnlyDictionary<string, string> VoipHeaders => new ReadOnlyDictionary<string, string>(_voipHeaders);

    /// <summary>What Teams shows to the person called about the caller and the matter; nothing when omitted. Since 2026-03-12.</summary>
    public TeamsPhoneCallDetails? TeamsPhoneCallDetails { get; set; }

    /// <summary>Adds the SIP header <c>User-To-User</c>.</summary>
    /// <param name="value">For example <c>FB890F12;encoding=hex</c>.</param>
    /// <exception cref="ArgumentException">The value is null or has a line break, or the header is there already.</exception>
    public void AddUserToUser(string value) => _sipHeaders.Add(UserToUser, Line(value));

    /// <summary>Adds a custom SIP header, <c>X-MS-Custom-name</c> or <c>X-name</c>.</summary>
    /// <param name="name">The name without the prefix: letters, digits and the signs <c>-._!%*+`'~</c>.</param>
    /// <param name="value">One line of text.</param>
    /// <param name="prefix">How the name begins.</param>
    /// <exception cref="ArgumentException">The name cannot be a SIP header, the value is null or has a line break, or the header is there already.</exception>
    public void AddSipHeader(string name, string value, SipHeaderPrefix prefix = SipHeaderPrefix.XMSCustom)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!name.All(CanBeInName))
        {
            throw new ArgumentException("The name of a SIP header has letters, digits and the signs -._!%*+`'~ only.", nameof(name));
        }

        string begin = prefix switch
        {
            SipHeaderPrefix.XMSCustom => MicrosoftPrefix,
            SipHeaderPrefix.X => PlainPrefix,
            _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "Choose XMSCustom or X."),
        };
        _sipHeaders.Add(begin + name, Line(value));
    }

    /// <summary>Adds a VoIP header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The name is empty, the value is null, or the header is there already.</exception>
    public void AddVoipHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        _voipHeaders.Add(name, value);
    }

    private static bool CanBeInName(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            or '-' or '.' or '_' or '!' or '%' or '*' or '+' or '`' or '\'' or '~';

    /// <summary>A line break would begin another header.</summary>
    private static string Line(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IndexOfAny(['\r', '\n']) < 0
            ? value
            : throw new ArgumentException("The value of a SIP header is one line.", nameof(value));
    }
}
