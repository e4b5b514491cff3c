using System.Collections.ObjectModel;
using CallAutomation.Client.Participants;

namespace CallAutomation.Client;

/// <summary>What the person called is told about the call besides: headers, and details for Teams. Since 2023-10-15.</summary>
/// <remarks>
/// SIP headers reach telephones and other SIP equipment, VoIP headers reach applications. The service documents how much it takes, and what is more is
/// refused here before it is sent: besides <c>User-To-User</c> five SIP headers, with names of 64 characters, the prefix included, and values of 256; and
/// 1,000 VoIP headers, with names of 64 characters and values of 1,024.
/// </remarks>
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

    /// <summary>Adds the SIP header <c>User-To-User</c>, which does not count among the five.</summary>
    /// <param name="value">At most 256 letters, digits and the signs <c>=;.!%*_+~-</c>, for example <c>FB890F12;encoding=hex</c>.</param>
    /// <exception cref="ArgumentException">The value is null, too long or has other characters, or the header is there already.</exception>
    public void AddUserToUser(string value) => _sipHeaders.Add(UserToUser, HeaderLimits.CheckedSipValue(value, nameof(value)));

    /// <summary>Adds a custom SIP header, <c>X-MS-Custom-name</c> or <c>X-name</c>.</summary>
    /// <param name="name">
    /// The name, with or without the prefix: letters, digits and the signs <c>.!%*_+~-</c>, with the prefix at most 64. A name that begins with
    /// <c>X-MS-Custom-</c> keeps that prefix, whichever is chosen.
    /// </param>
    /// <param name="value">At most 256 letters, digits and the signs <c>=;.!%*_+~-</c>.</param>
    /// <param name="prefix">How the name begins.</param>
    /// <exception cref="ArgumentException">The name or the value is null, too long or has other characters, or the header is there already, or five others.</exception>
    public void AddSipHeader(string name, string value, SipHeaderPrefix prefix = SipHeaderPrefix.XMSCustom)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        string whole = Whole(name, prefix);
        HeaderLimits.CheckSipCount(_sipHeaders.Keys.Count(static header => header != UserToUser), nameof(name));
        _sipHeaders.Add(whole, HeaderLimits.CheckedSipValue(value, nameof(value)));
    }

    /// <summary>Adds a VoIP header.</summary>
    /// <param name="name">The name, at most 64 characters.</param>
    /// <param name="value">The text, at most 1,024 characters.</param>
    /// <exception cref="ArgumentException">The name is empty or too long, the value is null or too long, or the header is there already, or 1,000 others.</exception>
    public void AddVoipHeader(string name, string value)
    {
        HeaderLimits.CheckVoip(name, value);
        HeaderLimits.CheckVoipCount(_voipHeaders.Count, nameof(name));
        _voipHeaders.Add(name, value);
    }

    private static string Whole(string name, SipHeaderPrefix prefix)
    {
        string begin = prefix switch
        {
            SipHeaderPrefix.XMSCustom => MicrosoftPrefix,
            SipHeaderPrefix.X => PlainPrefix,
            _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "Choose XMSCustom or X."),
        };
        (string prefixOfName, string rest) =
            Rest(name, MicrosoftPrefix) is { } named ? (MicrosoftPrefix, named)
            : Rest(name, begin) is { } without ? (begin, without)
            : (begin, name);
        return HeaderLimits.CheckedSipName(prefixOfName, rest, nameof(name));
    }

    private static string? Rest(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : null;
}
