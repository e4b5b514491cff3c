
using CallAutomation.Client.Failures;

namespace CallAutomation.Client.Participants;

/// <summary>The check for numbers that are about to be dialed or shown to the person called.</summary>
internal static class Dialable
{
    public static T Checked<T>(T identifier, string parameterName)
        where T : CommunicationIdentifier
    {
        ArgumentNullException.ThrowIfNull(identifier, parameterName);
        return identifier is not PhoneNumberIdentifier phone || phone.CanBeDialed
            ? identifier
            : throw new ArgumentException(
                $"The number {Mask.PhoneNumber(phone.PhoneNumber)} cannot be dialed. Write it as E.164: a plus sign, the country code and the number, digits only, as in +14255550123.",
                parameterName);
    }
}
