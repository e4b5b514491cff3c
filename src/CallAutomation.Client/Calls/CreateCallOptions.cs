using CallAutomation.Client.Participants;
using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>A call about to be placed: to whom, from which number, and where its events are to go.</summary>
public class CreateCallOptions : CallSetupOptions
{
    private PhoneIdentifier? _callerId;

    /// <summary>A call to one person.</summary>
    /// <param name="target">Whom to call.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <exception cref="ArgumentException">The target is a number that is not E.164, or the address is not absolute.</exception>
    public CreateCallOptions(ParticipantIdentifier target, Uri callbackUri)
        : this([Dialable.Checked(target, nameof(target))], callbackUri)
    {
    }

    /// <summary>A call to several people at once.</summary>
    /// <param name="targets">Whom to call; at least one.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <exception cref="ArgumentException">There is no target, one is a number that is not E.164, or the address is not absolute.</exception>
    public CreateCallOptions(IEnumerable<ParticipantIdentifier> targets, Uri callbackUri)
        : base(callbackUri)
    {
        ArgumentNullException.ThrowIfNull(targets);
        Targets = [.. targets.Select(target => Dialable.Checked(target, nameof(targets)))];
        if (Targets.Count == 0)
        {
            throw new ArgumentException("Name at least one person to call.", nameof(targets));
        }
    }

    /// <summary>Whom to call.</summary>
    public IReadOnlyList<ParticipantIdentifier> Targets { get; }

    /// <summary>The number shown to the person called; needed when a phone number is called, unless <see cref="TeamsAppSource"/> calls. It must belong to the resource.</summary>
    /// <exception cref="ArgumentException">The number is not E.164.</exception>
    public PhoneIdentifier? CallerId
    {
        get => _callerId;
        set => _callerId = value is null ? null : Dialable.Checked(value, nameof(CallerId));
    }

    /// <summary>The name shown to the person called, where their network shows names.</summary>
    public string? CallerDisplayName { get; set; }

    /// <summary>
    /// The user the application calls as; <see cref="CallAutomationClientOptions.Source"/> when omitted, and without either the service
    /// chooses. The preview versions need one of the two.
    /// </summary>
    public UserIdentifier? Source { get; set; }

    /// <summary>What the call carries; sound when empty. Anything else only in the preview versions.</summary>
    public IList<RequestedMedia> RequestedMedia { get; set => field = Assigned.List(value); } = [];

    /// <summary>What the call is about. In the preview versions only.</summary>
    public string? Subject { get; set; }

    /// <summary>
    /// The Teams application in whose name the call is placed, in place of <see cref="Source"/> (Teams phone extensibility). Since
    /// 2025-06-15.
    /// </summary>
    public TeamsAppIdentifier? TeamsAppSource { get; set; }
}
