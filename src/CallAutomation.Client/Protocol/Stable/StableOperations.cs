using Azure.Core;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The one list of what the stable language can say: method, path, success, since when, and whether it may be repeated.</summary>
internal static class StableOperations
{
    private const string Calls = "/calling/callConnections";
    private const string Call = "/calling/callConnections/{callConnectionId}";

    public static readonly Operation CreateCall =
        new("CallAutomationClient.CreateCall", RequestMethod.Post, Calls, 201, ServiceVersion.V2023_03_06) { IsRepeatable = true, SetsUpCall = true };

    public static readonly Operation AnswerCall =
        new("CallAutomationClient.AnswerCall", RequestMethod.Post, Calls + ":answer", 200, ServiceVersion.V2023_03_06) { IsRepeatable = true, SetsUpCall = true };

    public static readonly Operation Join =
        new("ServerCall.Join", RequestMethod.Post, Calls + ":connect", 200, ServiceVersion.V2024_09_15) { IsRepeatable = true, SetsUpCall = true };

    public static readonly Operation GetProperties =
        new("CallConnection.GetProperties", RequestMethod.Get, Call, 200, ServiceVersion.V2023_03_06);

    public static readonly Operation HangUp =
        new("CallConnection.HangUp", RequestMethod.Delete, Call, 204, ServiceVersion.V2023_03_06) { EndsCall = true };

    public static readonly Operation HangUpForEveryone =
        new("CallConnection.HangUp", RequestMethod.Post, Call + ":terminate", 204, ServiceVersion.V2023_03_06) { IsRepeatable = true, EndsCall = true };

    public static readonly Operation Play =
        new("CallConnection.Play", RequestMethod.Post, Call + ":play", 202, ServiceVersion.V2023_03_06);

    public static readonly Operation Recognize =
        new("CallConnection.Recognize", RequestMethod.Post, Call + ":recognize", 202, ServiceVersion.V2023_03_06);

    public static readonly Operation StartToneRecognition =
        new("CallConnection.StartToneRecognition", RequestMethod.Post, Call + ":startContinuousDtmfRecognition", 200, ServiceVersion.V2023_10_15)
        {
            Instead = "ask for keys with CallConnection.RecognizeAsync",
        };

    public static readonly Operation StopToneRecognition =
        new("CallConnection.StopToneRecognition", RequestMethod.Post, Call + ":stopContinuousDtmfRecognition", 200, ServiceVersion.V2023_10_15);

    public static readonly Operation CancelAllMedia =
        new("CallConnection.CancelAllMedia", RequestMethod.Post, Call + ":cancelAllMediaOperations", 202, ServiceVersion.V2023_03_06);
}
