namespace CallAutomation.Emulator;

/// <summary>The legs by which applications act on calls from outside, as an operator at a switchboard does: nobody in the call sees them.</summary>
/// <remarks>One for a call and the host that hears of it, so that an application that does not answer delays nobody but itself.</remarks>
internal sealed class Operators(Exchange exchange)
{
    private readonly Dictionary<(Conversation Conversation, string Host), ApplicationLeg> _legs = [];

    public IEnumerable<ApplicationLeg> Legs => _legs.Values;

    /// <summary>The operator of a call for whoever is reached at this address; there is one as soon as somebody asks.</summary>
    /// <param name="conversation">The call.</param>
    /// <param name="language">In which they are told what happens.</param>
    /// <param name="callbackUri">Where they are told, unless a later request names another address of the same host.</param>
    public ApplicationLeg Of(Conversation conversation, ILanguage language, Uri callbackUri)
    {
        (Conversation, string) key = (conversation, callbackUri.Authority);
        if (_legs.TryGetValue(key, out ApplicationLeg? known))
        {
            return known;
        }

        string id = exchange.NewId();
        ApplicationLegTraits traits = new()
        {
            Id = id,
            Origin = LegOrigin.Outside,
            Language = language,
            CallbackUri = callbackUri,
            Targets = [],
        };
        ApplicationLeg leg = new(exchange, conversation, new Identity($"28:operator:{id}"), traits, new Outbox(exchange, callConnectionId: null));
        leg.StandOutside();
        _legs.Add(key, leg);
        conversation.Ended += _ =>
        {
            _legs.Remove(key);
            leg.Media.CancelAll();
        };
        return leg;
    }
}
