namespace CallAutomation.Emulator.Stable;

/// <summary>What an application passes along with a call, as far as it can be wrong.</summary>
internal static class StableCallingContext
{
    private const int LongestTopic = 48;

    public static void Check(CustomCallingContextBody? context)
    {
        if (context?.TeamsPhoneCallDetails is not TeamsPhoneCallDetailsBody details)
        {
            return;
        }

        const string Field = "customCallingContext.teamsPhoneCallDetails";
        if (details.CallTopic is { Length: > LongestTopic })
        {
            throw ServiceRefusal.BadRequest($"The field {Field}.callTopic must not be longer than {LongestTopic} characters.");
        }

        if (details.TeamsPhoneCallerDetails is TeamsPhoneCallerBody caller)
        {
            StableIdentifiers.Read(caller.Caller, $"{Field}.teamsPhoneCallerDetails.caller");
            Demand.Text(caller.Name, $"{Field}.teamsPhoneCallerDetails.name");
            Demand.Text(caller.PhoneNumber, $"{Field}.teamsPhoneCallerDetails.phoneNumber");
        }

        if (details.TeamsPhoneSourceDetails is TeamsPhoneSourceBody source)
        {
            StableIdentifiers.Read(source.Source, $"{Field}.teamsPhoneSourceDetails.source");
            Demand.Text(source.Language, $"{Field}.teamsPhoneSourceDetails.language");
            Demand.Text(source.Status, $"{Field}.teamsPhoneSourceDetails.status");
        }
    }
}
