using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;
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

    public static async Task AskInAsync(ServerCall call, PhoneIdentifier expert, PhoneIdentifier supportLine, Uri callbackUri, Callbacks callbacks)
    {
        // Listing begins
        if (call.CanAddParticipant)
        {
            await call.AddParticipantAsync(expert, supportLine);
            return;
        }

        JoinResult joined = await call.JoinAsync(callbackUri);
        try
        {
            await callbacks.NextAsync<CallConnected>();
            await joined.CallConnection.AddParticipantAsync(expert, supportLine);
            CallEvent outcome;
            do
            {
                outcome = await callbacks.NextAsync<CallEvent>();
            }
            while (outcome is not (AddParticipantSucceeded or AddParticipantFailed));
        }
        finally
        {
            await joined.CallConnection.HangUpAsync();
        }
        // Listing ends
    }
}
