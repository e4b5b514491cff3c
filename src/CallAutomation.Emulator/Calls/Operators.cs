namespace CallAutomation.Emulator;

/// <summary>The legs by which applications act on calls from outside, as an operator at a switchboard does: one for a call, and nobody in it sees them.</summary>
internal sealed class Operators(Exchange exchange)
{
    private readonly Dictionary<Conversation, ApplicationLeg> _legs = [];

    public IEnumerable<ApplicationLeg> Legs => _legs.Values;

    /// <summary>The operator of a call; there is one as soon as somebody asks.</summary>
    /// <param name="conversation">The call.</param>
    /// <param name="language">In which the first who asks is told what happens; later requests bring addresses of their own.</param>
    /// <param name="callbackUri">Where what happens is told, unless a request says otherwise.</param>
    public ApplicationLeg Of(Conversation conversation, ILanguage language, Uri callbackUri)
    {
        if (_legs.TryGetValue(conversation, out ApplicationLeg? known))
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
        _legs.Add(conversation, leg);
        conversation.Ended += _ =>
        {
            _legs.Remove(conversation);
            leg.Media.CancelAll();
        };
        return leg;
    }
}
