using AppointmentReminder;
using CallAutomation.Client.Events;

namespace CallAutomation.EndToEnd.Tests.Reminders;

/// <summary>Writes down what the story does and hears.</summary>
internal sealed class RecordingWatcher : IWatcher
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Asks(string operation, string words, Clip? clip = null) => _lines.Add(clip is null ? $"> {operation}" : $"> {operation} {clip.FileName}");

    public void Hears(CallEvent callEvent)
    {
        // Who is in the call is news at any time, so it has no place in the order of the story.
        if (callEvent is not ParticipantsUpdated)
        {
            _lines.Add($"< {callEvent.GetType().Name}");
        }
    }
}
