namespace CallAutomation.Client.Calls;

/// <summary>A telephone network wants to show a number, so whoever dials a phone number must name the one to show.</summary>
internal static class CallerIdRule
{
    public static void Check(CreateCallOptions options)
    {
        // A Teams app dials with its own number.
        if (options.CallerId is null && options.TeamsAppSource is null && options.Targets.Any(target => target is PhoneIdentifier))
        {
            throw new ArgumentException(
                "Set CreateCallOptions.CallerId to a number of the resource: a call to a phone number must show one.", nameof(options));
        }
    }

    public static void Check(AddParticipantOptions options)
    {
        if (options.CallerId is null && options.Participant is PhoneIdentifier)
        {
            throw new ArgumentException(
                "Set AddParticipantOptions.CallerId to a number of the resource: a call to a phone number must show one.", nameof(options));
        }
    }
}
