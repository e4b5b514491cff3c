namespace CallAutomation.Emulator;

/// <summary>The words in which an application is told what happened.</summary>
internal interface ILanguage
{
    /// <summary>Returns the callback for a fact, or null when this language (in its version) has no word for it.</summary>
    Callback? Say(CallFact fact, ApplicationLeg leg, string eventId, DateTimeOffset time);
}
