using CallAutomation.Client;

namespace AppointmentReminder;

internal static class Masking
{
    /// <summary>The number for screens and logs, which others may read too: all but the last two digits hidden.</summary>
    public static string Masked(this PhoneIdentifier phone) => $"+{new string('*', phone.PhoneNumber.Length - 3)}{phone.PhoneNumber[^2..]}";
}
