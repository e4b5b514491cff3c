namespace AppointmentReminder;

/// <summary>How the reminder ended; the number is the exit code of the program.</summary>
internal enum Outcome
{
    Confirmed = 0,
    Failed = 1,
    WrongUsage = 2,
    RescheduleAsked = 10,
    NoKey = 11,
    Busy = 12,
    NoAnswer = 13,
    HungUp = 14,
    Stopped = 130,
}

internal static class Outcomes
{
    /// <summary>The outcome in a sentence for the practice.</summary>
    public static string InWords(this Outcome outcome) => outcome switch
    {
        Outcome.Confirmed => "Confirmed: the patient will come.",
        Outcome.RescheduleAsked => "Reschedule: the patient asks for another time.",
        Outcome.NoKey => "No key: the patient listened but did not choose.",
        Outcome.Busy => "Busy: the line was taken, or the call was declined.",
        Outcome.NoAnswer => "No answer: nobody picked up.",
        Outcome.HungUp => "Hung up: the patient left before choosing.",
        Outcome.Stopped => "Stopped: you ended it with Ctrl+C.",
        Outcome.WrongUsage => "Wrong usage: an option is missing or malformed.",
        _ => "Failed: see the message above.",
    };
}
