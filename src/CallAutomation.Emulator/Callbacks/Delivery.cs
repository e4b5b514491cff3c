using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>What goes out in one request: one event, unless several were gathered.</summary>
/// <param name="Callback">What is posted.</param>
/// <param name="Events">The events in it.</param>
/// <param name="Occasion">What may go wrong with it; that of the first event.</param>
internal sealed record Delivery(Callback Callback, IReadOnlyList<Callback> Events, FaultOccasion Occasion)
{
    public static Delivery Of(Callback callback, FaultSubject subject) =>
        new(callback, [callback], new FaultOccasion(subject, callback.EventName, subject.Next(callback.EventName)));

    /// <summary>The same events and more, in one body.</summary>
    public Delivery With(IReadOnlyList<Delivery> others)
    {
        Callback[] events = [.. Events, .. others.SelectMany(static other => other.Events)];
        return this with { Events = events, Callback = Callback with { Body = CallbackBodies.Join(events.Select(static one => one.Body)) } };
    }
}
