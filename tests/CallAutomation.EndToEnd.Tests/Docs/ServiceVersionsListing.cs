using CallAutomation.Client;
using CallAutomation.Client.Events;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Docs;

/// <summary>The listings of the page about service versions. The tests run them, and compare them with the page line by line.</summary>
internal static class ServiceVersionsListing
{
    public static CallAutomationClient Preview(string connectionString)
    {
        // Listing begins
        CallAutomationClientOptions options = new(ServiceVersion.V2021_08_30_Preview)
        {
            Source = new UserIdentifier("8:acs:contoso_support"),
            CallbackUri = new Uri("https://app.example/callbacks"),
        };
        CallAutomationClient client = new(connectionString, options);
        // Listing ends
        return client;
    }

    public static async Task<CallEvent> AskInAsync(ServerCall call, PhoneIdentifier expert, PhoneIdentifier supportLine)
    {
        // Listing begins
        AddParticipantResult asked = await call.AddParticipantAsync(expert, supportLine);
        CallEvent outcome = await asked.WaitForOutcomeAsync();
        // Listing ends
        return outcome;
    }

    public static async Task VisitAsync(ServerCall call, PlaySource announcement, PhoneIdentifier expert, PhoneIdentifier supportLine)
    {
        // Listing begins
        await using CallVisit visit = await call.VisitAsync();
        await visit.Connection.PlayAsync(announcement).WaitForCompletionAsync();
        await visit.Connection.AddParticipantAsync(expert, supportLine).WaitForCompletionAsync();
        // Listing ends
    }
}
