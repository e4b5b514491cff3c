using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>What an application passes along with a call, as far as it can be wrong.</summary>
internal static class StableCallingContext
{
    private const int LongestTopic = 48;

    public static void Check(StableRequest request, CustomCallingContextBody? context)
    {
        if (context is null)
        {
            return;
        }

        StableCustomHeaders.Check(request, context);
        if (context.TeamsPhoneCallDetails is not TeamsPhoneCallDetailsBody details)
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
            Require.Text(caller.Name, $"{Field}.teamsPhoneCallerDetails.name");
            Require.Text(caller.PhoneNumber, $"{Field}.teamsPhoneCallerDetails.phoneNumber");
        }

        if (details.TeamsPhoneSourceDetails is TeamsPhoneSourceBody source)
        {
            StableIdentifiers.Read(source.Source, $"{Field}.teamsPhoneSourceDetails.source");
            Require.Text(source.Language, $"{Field}.teamsPhoneSourceDetails.language");
            Require.Text(source.Status, $"{Field}.teamsPhoneSourceDetails.status");
        }
    }
}
