using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.Calls;

/// <summary>The words in which an application is told what happened.</summary>
internal interface IEventWriter
{
    /// <summary>Returns the callback for a fact, or null when this language (in its version) has no word for it.</summary>
    Callback? Write(CallFact fact, ApplicationLeg leg, string eventId, DateTimeOffset time);

    /// <summary>Says why there is no such event in this language (in its version), or null when there is.</summary>
    string? WhyUnavailable(string eventName, out bool isUnknown);

    /// <summary>Returns the callback for what happened to a recording, or null when this language (in its version) has no word for it.</summary>
    Callback? Write(RecordingFact fact, Recording recording, string eventId, DateTimeOffset time);
}
