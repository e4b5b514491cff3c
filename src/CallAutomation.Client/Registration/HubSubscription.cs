using CallAutomation.Client.Events;

namespace CallAutomation.Client.Registration;

/// <summary>Somebody who is to handle events of the hub that the services make.</summary>
internal sealed record HubSubscription(Action<CallEventHub, IServiceProvider> Attach);
