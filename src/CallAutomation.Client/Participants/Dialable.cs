
using CallAutomation.Client.Failures;

namespace CallAutomation.Client.Participants;

/// <summary>The check for numbers that are about to be dialed or shown to the person called.</summary>
internal static class Dialable
{
    public static T Checked<T>(T identifier, string parameterName)
        where T : ParticipantIdentifier
    {
        ArgumentNullException.ThrowIfNull(identifier, parameterName);
        return identifier is not PhoneIdentifier phone || phone.CanBeDialed
            ? identifier
            : throw new ArgumentException(
                $"The number {Mask.PhoneNumber(phone.PhoneNumber)} cannot be dialed. Write it as E.164: a plus sign, the country code and the number, digits only, as in +14255550123.",
                parameterName);
    }
}
