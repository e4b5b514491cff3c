using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.Calls;

/// <summary>Writes what happened as the callbacks of one wire language.</summary>
internal interface IEventWriter
{
    /// <summary>Whether the service was heard to tell of things out of order, and more than once, in this language.</summary>
    bool TellsInDisorder { get; }

    /// <summary>Returns the callbacks for a fact, in the order of their delivery; none when this language (in its version) has no word for it.</summary>
    IReadOnlyList<Callback> Write(CallFact fact, ApplicationLeg leg, DateTimeOffset time);

    /// <summary>Says why there is no such event in this language (in its version), or null when there is.</summary>
    string? WhyUnavailable(string eventName, out bool isUnknown);

    /// <summary>Returns the callbacks for what happened to a recording; none when this language (in its version) has no word for it.</summary>
    IReadOnlyList<Callback> Write(RecordingFact fact, Recording recording, DateTimeOffset time);
}
