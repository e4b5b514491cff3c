using CallAutomation.Emulator.Callbacks;

namespace CallAutomation.Emulator.Calls;

/// <summary>The legs by which applications act on calls from outside: nobody in the call sees them.</summary>
/// <remarks>One for a call and the host that hears of it, so that an application that does not answer delays nobody but itself.</remarks>
internal sealed class OutsideLegs(Exchange exchange)
{
    private readonly Dictionary<(Call Call, string Host), ApplicationLeg> _legs = [];

    public IEnumerable<ApplicationLeg> Legs => _legs.Values;

    /// <summary>The leg outside a call for whoever is reached at this address; there is one as soon as somebody asks.</summary>
    /// <param name="call">The call.</param>
    /// <param name="eventWriter">In whose language they are told what happens.</param>
    /// <param name="callbackUri">Where they are told, unless a later request names another address of the same host.</param>
    public ApplicationLeg Of(Call call, IEventWriter eventWriter, Uri callbackUri)
    {
        (Call, string) key = (call, callbackUri.Authority);
        if (_legs.TryGetValue(key, out ApplicationLeg? known))
        {
            return known;
        }

        string id = exchange.Services.NewId();
        ApplicationLegTraits traits = new()
        {
            Id = id,
            Origin = LegOrigin.Outside,
            EventWriter = eventWriter,
            CallbackUri = callbackUri,
            Targets = [],
        };
        ApplicationLeg leg = new(exchange, call, new Identity($"28:operator:{id}"), traits, new Outbox(exchange.Services, callConnectionId: null, call.Faults.Part("outside")));
        leg.StandOutside();
        _legs.Add(key, leg);
        call.Ended += _ =>
        {
            _legs.Remove(key);
            leg.Media.CancelAll();
        };
        return leg;
    }
}
