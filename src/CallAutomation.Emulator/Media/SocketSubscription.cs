using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;

namespace CallAutomation.Emulator.Media;

/// <summary>What an application asked to have sent to a socket of its own: the sound of a call, or its words.</summary>
/// <remarks>The socket is not opened and nothing is sent to it; the journal says so once. Everything else is as if it had been.</remarks>
internal sealed class SocketSubscription(ApplicationLeg leg, SocketSubscriptionTraits traits)
{
    /// <summary>Recorded between the request and its event: 1.2 to 1.9 s.</summary>
    private static readonly TimeSpan s_opening = TimeSpan.FromSeconds(1.5);

    private ReplyTo _start;

    public SocketSubscriptionTraits Traits { get; } = traits;

    public bool IsActive { get; private set; }

    /// <summary>The language that the last start or update asked for; at first that of the call.</summary>
    public string? Locale { get; private set; } = traits.Locale;

    /// <summary>Begins with the call, where that was asked for.</summary>
    public void CallConnected()
    {
        if (Traits.StartsWithTheCall)
        {
            Start(new ReplyTo(leg.Traits.OperationContext, CallbackUri: null), locale: null);
        }
    }

    public void Start(ReplyTo reply, string? locale)
    {
        _start = reply;
        Locale = locale ?? Locale;
        leg.Services.Timeline.After(s_opening, () =>
        {
            if (leg.State is CallState.Disconnecting or CallState.Disconnected)
            {
                return;
            }

            if (Traits.TransportUrl is not Uri address)
            {
                Report(SubscriptionChange.Failed, CallResult.SocketUnusable, reply);
                return;
            }

            IsActive = true;
            leg.Note(JournalEntryKind.Warning, $"{Traits.Content} is told of as started, but nothing is sent to {address.Host}: the emulator opens no socket");
            Report(SubscriptionChange.Started, CallResult.Success, reply);
        });
    }

    /// <summary>The sound goes on under the context of its start; the words end under that of their stop.</summary>
    public void Stop(ReplyTo reply) => leg.Services.Timeline.After(TimeSpan.Zero, () =>
    {
        IsActive = false;
        Report(SubscriptionChange.Stopped, CallResult.Success, Traits.Content == SubscribedContent.Audio ? StartedAs(reply) : reply);
    });

    public void Update(ReplyTo reply, string? locale)
    {
        Locale = locale ?? Locale;
        leg.Services.Timeline.After(TimeSpan.Zero, () =>
        {
            if (IsActive)
            {
                Report(SubscriptionChange.Updated, CallResult.Success, StartedAs(reply));
            }
            else
            {
                Report(SubscriptionChange.Failed, CallResult.NothingToUpdate, reply);
            }
        });
    }

    /// <summary>The call is over, and what was active with it.</summary>
    public void CallEnded()
    {
        if (IsActive)
        {
            IsActive = false;
            Report(SubscriptionChange.Stopped, CallResult.Success, _start);
        }
    }

    private ReplyTo StartedAs(ReplyTo reply) => reply with { OperationContext = _start.OperationContext };

    private void Report(SubscriptionChange change, CallResult result, ReplyTo reply) =>
        leg.Report(new SubscriptionChanged(Traits.Content, change, result, reply.OperationContext), reply.CallbackUri);
}

/// <summary>What is settled about a subscription when the call is made.</summary>
/// <param name="Content">What is sent.</param>
/// <param name="Id">The id, for as long as the call lasts.</param>
/// <param name="TransportUrl">The application's socket; null when none was named.</param>
/// <param name="StartsWithTheCall">Whether it begins when the call is connected.</param>
/// <param name="Locale">The language of the words.</param>
/// <param name="HasIntermediateResults">Whether words are also sent before they are certain.</param>
internal sealed record SocketSubscriptionTraits(
    SubscribedContent Content, string Id, Uri? TransportUrl, bool StartsWithTheCall, string? Locale = null, bool HasIntermediateResults = false);

/// <summary>What a subscription sends.</summary>
internal enum SubscribedContent
{
    Audio,
    Transcription,
}

/// <summary>What becomes of a subscription.</summary>
internal enum SubscriptionChange
{
    Started,
    Stopped,
    Updated,
    Failed,
}
