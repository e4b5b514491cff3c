namespace CallAutomation.Emulator;

/// <summary>The words in which an application is told what happened.</summary>
internal interface ILanguage
{
    /// <summary>Returns the callback for a fact, or null when this language (in its version) has no word for it.</summary>
    Callback? Say(CallFact fact, ApplicationLeg leg, string eventId, DateTimeOffset time);

    /// <summary>Says why there is no such event in this language (in its version), or null when there is.</summary>
    string? WhyUnspeakable(string eventName, out bool isUnknown);

    /// <summary>Returns the callback for what happened to a recording, or null when this language (in its version) has no word for it.</summary>
    Callback? Say(RecordingFact fact, Recording recording, string eventId, DateTimeOffset time);
}
