namespace AppointmentReminder;

/// <summary>A piece of recorded speech that the sample ships.</summary>
internal sealed record Clip(string FileName, string Speech)
{
    // WAV, mono, 16 bit, 16 kHz: what the service plays. The header of these files takes 44 bytes.
    private const int HeaderBytes = 44;
    private const double BytesPerSecond = 16_000 * 2;

    public static Clip Reminder { get; } = new("reminder.wav", "This is your dentist. You have an appointment tomorrow at ten. Press 1 to confirm, or 2 to reschedule.");

    public static Clip Confirmed { get; } = new("confirmed.wav", "Thank you. See you tomorrow. Goodbye.");

    public static Clip Reschedule { get; } = new("reschedule.wav", "All right, we will call you to find another time. Goodbye.");

    public static Clip NoKey { get; } = new("no-key.wav", "I did not hear a choice. We will call again. Goodbye.");

    public static IReadOnlyList<Clip> All { get; } = [Reminder, Confirmed, Reschedule, NoKey];

    public string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "audio", FileName);

    public TimeSpan Length => TimeSpan.FromSeconds((new FileInfo(Path).Length - HeaderBytes) / BytesPerSecond);
}
