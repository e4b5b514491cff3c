using Azure.Core;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>What is asked of the storage of recordings. It has no api-version and is the same whichever language the client speaks.</summary>
internal static class RecordingOperations
{
    private const string Document = "{storage}/v1/objects/{documentId}";

    public static readonly Operation Download =
        new("CallAutomationClient.DownloadRecording", RequestMethod.Get, Document + "/content/{kind}", 200, ServiceVersion.V2021_06_15_Preview)
        {
            AlsoSuccess = 206,
            IsAtStorage = true,
        };

    public static readonly Operation Open =
        new("CallAutomationClient.OpenRecording", RequestMethod.Get, Document + "/content/{kind}", 200, ServiceVersion.V2021_06_15_Preview)
        {
            AlsoSuccess = 206,
            IsAtStorage = true,
        };

    public static readonly Operation GetMetadata =
        new("CallAutomationClient.GetRecordingMetadata", RequestMethod.Get, Document + "/content/acsmetadata", 200, ServiceVersion.V2021_06_15_Preview)
        {
            IsAtStorage = true,
        };

    public static readonly Operation Delete =
        new("CallAutomationClient.DeleteRecording", RequestMethod.Delete, Document, 200, ServiceVersion.V2021_06_15_Preview)
        {
            IsAtStorage = true,
            IsDoneWhenGone = true,
        };
}
