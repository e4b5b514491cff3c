
using CallAutomation.Client.Failures;

namespace CallAutomation.Client;

/// <summary>A telephone.</summary>
/// <remarks>
/// Any number the service reports is accepted here, also <c>anonymous</c> and asserted numbers; a number that is to be dialed or shown
/// must be E.164 (a plus sign, country code, number), which the verbs that dial check.
/// </remarks>
public sealed class PhoneIdentifier : ParticipantIdentifier
{
    private const string Anonymous = "anonymous";

    /// <summary>A telephone by its number.</summary>
    /// <param name="phoneNumber">For example <c>+14255550123</c>.</param>
    /// <exception cref="ArgumentException">The number is null, empty or white space.</exception>
    public PhoneIdentifier(string phoneNumber)
        : base(Participants.RawId.PhonePrefix + Participants.IdText.Checked(phoneNumber)) => PhoneNumber = phoneNumber;

    /// <summary>The number as the service writes it, for example <c>+14255550123</c>.</summary>
    public string PhoneNumber { get; }

    /// <summary>Whether the caller hides their number.</summary>
    public bool IsAnonymous => PhoneNumber == Anonymous;

    /// <summary>What tells this line from others that show the same number; null where there is nothing to tell.</summary>
    public string? AssertedId
    {
        get
        {
            int separator = PhoneNumber.LastIndexOf('_');
            return IsAnonymous || separator < 0 || separator == PhoneNumber.Length - 1 ? null : PhoneNumber.Substring(separator + 1);
        }
    }

    /// <summary>Whether the number can be dialed: a plus sign and two to fifteen digits, the first not zero.</summary>
    internal bool CanBeDialed
    {
        get
        {
            if (PhoneNumber.Length is < 3 or > 16 || PhoneNumber[0] != '+' || PhoneNumber[1] == '0')
            {
                return false;
            }

            foreach (char digit in PhoneNumber.AsSpan(1))
            {
                if (digit is < '0' or > '9')
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The identifier with all but the last two digits hidden; <see cref="PhoneNumber"/> is the whole.</summary>
    public override string ToString() => IsAnonymous ? RawId : Participants.RawId.PhonePrefix + Mask.PhoneNumber(PhoneNumber);

}
