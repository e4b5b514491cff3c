namespace CallAutomation.Emulator.Tests.Outcomes;

/// <summary>One operation, one event that it can lead to, and how that comes about.</summary>
/// <param name="Operation">The operation as the protocol names it.</param>
/// <param name="Event">The event that must follow.</param>
/// <param name="Happen">Sets the stage, asks for the operation in raw HTTP, lets time pass.</param>
internal sealed record Outcome(string Operation, string Event, Func<WireStage, Task> Happen);
