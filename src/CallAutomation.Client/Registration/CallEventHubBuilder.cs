using System.Diagnostics.CodeAnalysis;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAutomation.Client.Events;

/// <summary>Says who handles the events of the hub in a service collection.</summary>
public sealed class CallEventHubBuilder
{
    internal CallEventHubBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services the hub is among.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Has every event of a type handled by a method.</summary>
    /// <typeparam name="T">The type, which may be a base type.</typeparam>
    /// <param name="handler">What is to be done.</param>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The usual word for it; Visual Basic can escape it.")]
    public CallEventHubBuilder On<T>(Func<T, CancellationToken, Task> handler)
        where T : CallEvent
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Attach((hub, _) => hub.On(handler));
    }

    /// <summary>Has every event of a type handled by a class, made anew for each event in a scope of its own.</summary>
    /// <typeparam name="T">The type, which may be a base type.</typeparam>
    /// <typeparam name="THandler">The class.</typeparam>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The usual word for it; Visual Basic can escape it.")]
    public CallEventHubBuilder On<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where T : CallEvent
        where THandler : class, ICallEventHandler<T>
    {
        Services.TryAddScoped<THandler>();
        return Attach(static (hub, services) => hub.On<T>((callEvent, cancellationToken) =>
            InScopeAsync<THandler>(services, handler => handler.HandleAsync(callEvent, cancellationToken))));
    }

    /// <summary>Has incoming calls taken by a class, made anew for each call in a scope that lives as long as its method.</summary>
    /// <typeparam name="THandler">The class.</typeparam>
    public CallEventHubBuilder OnIncomingCall<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where THandler : class, IIncomingCallHandler
    {
        Services.TryAddScoped<THandler>();
        return Attach(static (hub, services) => hub.On<IncomingCall>((incomingCall, callEnds) =>
            InScopeAsync<THandler>(services, handler => handler.HandleAsync(incomingCall, callEnds))));
    }

    private static async Task InScopeAsync<THandler>(IServiceProvider services, Func<THandler, Task> handle)
        where THandler : class
    {
        AsyncServiceScope scope = services.CreateAsyncScope();
        try
        {
            await handle(scope.ServiceProvider.GetRequiredService<THandler>()).ConfigureAwait(true);
        }
        finally
        {
            await scope.DisposeAsync().ConfigureAwait(true);
        }
    }

    private CallEventHubBuilder Attach(Action<CallEventHub, IServiceProvider> attach)
    {
        Services.AddSingleton(new HubSubscription(attach));
        return this;
    }
}
