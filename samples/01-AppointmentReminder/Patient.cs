using CallAutomation.Emulator;

namespace AppointmentReminder;

/// <summary>What the patient at the emulator's telephone does.</summary>
internal sealed record Patient(string Name, string Words, Action<Telephone> Script)
{
    public static IReadOnlyList<Patient> All { get; } =
    [
        new("confirms", "picks up and presses 1", phone => phone.Answers().PressesWhenPrompted("1")),
        new("reschedules", "picks up and presses 2", phone => phone.Answers().PressesWhenPrompted("2")),
        new("silent", "picks up and presses nothing", phone => phone.Answers().IgnoresPrompt()),
        new("busy", "is on the phone already", phone => phone.IsBusy()),
        new("no-answer", "lets it ring", phone => phone.DoesNotAnswer()),
        new("hangs-up", "picks up and leaves in the middle of the question", phone => phone.Answers().HangsUpDuringPrompt(TimeSpan.FromSeconds(3))),
    ];

    public static Patient Named(string name) => All.Single(patient => patient.Name == name);
}
