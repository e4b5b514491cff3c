using CallAutomation.Client;

namespace AppointmentReminder;

/// <summary>What the command line asks for, checked.</summary>
internal sealed record Settings
{
    /// <summary>What the patient does, when the emulator plays the service.</summary>
    public Patient Patient { get; init; } = Patient.All[0];

    /// <summary>What the order of the emulator's events depends on.</summary>
    public int Seed { get; init; }

    /// <summary>The live service to use; null for the emulator.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The number of the practice. This one, like the next, belongs to nobody.</summary>
    public PhoneIdentifier From { get; init; } = new("+14255550199");

    /// <summary>The number of the patient.</summary>
    public PhoneIdentifier To { get; init; } = new("+14255550123");

    /// <summary>The address at which the live service reaches us; null for the emulator, which is on this machine.</summary>
    public Uri? CallbackUri { get; init; }

    /// <summary>The local port that <see cref="CallbackUri"/> leads to; 0 for any.</summary>
    public int Port { get; init; }
}
