using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Who calls, for <see cref="TeamsPhoneCallDetails"/>. Since 2026-03-12.</summary>
public class TeamsPhoneCallerDetails
{
    private Uri? _screenPopUri;

    /// <summary>A caller, with what must be said of them.</summary>
    /// <param name="caller">Who it is.</param>
    /// <param name="name">The name to show.</param>
    /// <param name="phoneNumber">The number to show.</param>
    /// <exception cref="ArgumentException">The name or the number is empty.</exception>
    public TeamsPhoneCallerDetails(ParticipantIdentifier caller, string name, string phoneNumber)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(phoneNumber);
        Caller = caller;
        Name = name;
        PhoneNumber = phoneNumber;
    }

    /// <summary>Who it is.</summary>
    public ParticipantIdentifier Caller { get; }

    /// <summary>The name to show.</summary>
    public string Name { get; }

    /// <summary>The number to show.</summary>
    public string PhoneNumber { get; }

    /// <summary>The id of the caller in the application's own records.</summary>
    public string? RecordId { get; set; }

    /// <summary>A page to open when the call rings.</summary>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? ScreenPopUri
    {
        get => _screenPopUri;
        set => _screenPopUri = Calls.WebAddress.CheckedOrNull(value, nameof(ScreenPopUri));
    }

    /// <summary>Whether the caller has proved who they are; not said when null.</summary>
    public bool? IsAuthenticated { get; set; }

    /// <summary>More about the caller; at most 10 entries, the service would drop others.</summary>
    public IDictionary<string, string> AdditionalInformation { get; set => field = Assigned.Dictionary(value); } = new Dictionary<string, string>(StringComparer.Ordinal);
}
