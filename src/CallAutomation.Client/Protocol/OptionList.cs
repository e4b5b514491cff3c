using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>The one list of options that are younger than the verbs that take them: since when, and what to do in an older version.</summary>
internal static class OptionList
{
    private const string NameSomebodyElse = "name a user, a phone number or a Teams user";
    private const string AsItComes = "leave it out: the call is recorded mixed, with sound and picture, as MP4";

    public static readonly OptionSince SetupContext = new(typeof(CallSetupOptions), nameof(CallSetupOptions.OperationContext), ServiceVersion.V2023_03_06)
    {
        Instead = "tell calls apart by CallConnectionId, or by a query of your own in CallbackUri",
    };

    public static readonly OptionSince CognitiveServicesEndpoint = new(
        typeof(CallSetupOptions), nameof(CallSetupOptions.CognitiveServicesEndpoint), ServiceVersion.V2023_10_15, "play recorded prompts with FileSource");

    public static readonly OptionSince MediaStreaming = new(typeof(CallSetupOptions), nameof(CallSetupOptions.MediaStreaming), ServiceVersion.V2025_05_15);

    public static readonly OptionSince Transcription = new(typeof(CallSetupOptions), nameof(CallSetupOptions.Transcription), ServiceVersion.V2025_05_15);

    public static readonly OptionSince CreateCallerDisplayName = new(
        typeof(CreateCallOptions), nameof(CreateCallOptions.CallerDisplayName), ServiceVersion.V2023_03_06, "leave it out");

    public static readonly OptionSince TeamsAppSource = new(
        typeof(CreateCallOptions), nameof(CreateCallOptions.TeamsAppSource), ServiceVersion.V2025_06_15, "call as a user with CreateCallOptions.Source, or show a number of the resource with CreateCallOptions.CallerId");

    public static readonly OptionSince OperationCallbackUri = new(typeof(OperationOptions), nameof(OperationOptions.OperationCallbackUri), ServiceVersion.V2023_10_15);

    public static readonly OptionSince UnholdCallbackUri = new(
        typeof(UnholdParticipantOptions), nameof(UnholdParticipantOptions.OperationCallbackUri), ServiceVersion.V2025_05_15);

    public static readonly OptionSince PlayTo = new(typeof(PlayOptions), nameof(PlayOptions.PlayTo), ServiceVersion.V2023_03_06, "leave it empty to play to everyone");

    public static readonly OptionSince SecondSource = new(
        typeof(PlayOptions), nameof(PlayOptions.Sources), ServiceVersion.V2024_09_15, "play the next one after PlayCompleted")
    {
        What = "A second source in PlayOptions",
    };

    public static readonly OptionSince InterruptCallMedia = new(
        typeof(PlayOptions), nameof(PlayOptions.InterruptCallMedia), ServiceVersion.V2024_09_15, "stop what plays with CallConnection.CancelAllMediaAsync");

    public static readonly OptionSince SecondPrompt = new(
        typeof(RecognizeOptions), nameof(RecognizeOptions.Prompts), ServiceVersion.V2024_09_15, "play the first ones with CallConnection.PlayAsync")
    {
        What = "A second prompt in RecognizeOptions",
    };

    public static readonly OptionSince SpokenAnswers = new(typeof(RecognizeSpokenOptions), null, ServiceVersion.V2023_10_15, "ask for keys with RecognizeDtmfOptions");

    public static readonly OptionSince TextSource = new(typeof(TextSource), null, ServiceVersion.V2023_10_15, "play a recording of the text with FileSource");

    public static readonly OptionSince SsmlSource = new(typeof(SsmlSource), null, ServiceVersion.V2023_10_15, "play a recording of the text with FileSource");

    public static readonly OptionSince Transferee = new(typeof(TransferOptions), nameof(TransferOptions.Transferee), ServiceVersion.V2023_10_15);

    public static readonly OptionSince TransferCallerId = new(typeof(TransferOptions), nameof(TransferOptions.CallerId), ServiceVersion.V2024_09_15);

    public static readonly OptionSince TransferContext = new(typeof(TransferOptions), nameof(TransferOptions.CustomCallingContext), ServiceVersion.V2023_10_15);

    public static readonly OptionSince AddContext = new(typeof(AddParticipantOptions), nameof(AddParticipantOptions.CustomCallingContext), ServiceVersion.V2023_10_15);

    public static readonly OptionSince AddCallerDisplayName = new(
        typeof(AddParticipantOptions), nameof(AddParticipantOptions.CallerDisplayName), ServiceVersion.V2023_03_06, "leave it out");

    public static readonly OptionSince InvitationTimeout = new(
        typeof(AddParticipantOptions), nameof(AddParticipantOptions.InvitationTimeout), ServiceVersion.V2023_03_06, "leave it out: the service chooses how long it rings");

    public static readonly OptionSince RemoveContext = new(
        typeof(RemoveParticipantOptions), nameof(RemoveParticipantOptions.OperationContext), ServiceVersion.V2023_03_06, "leave it out: ParticipantsUpdated shows who is left");

    public static readonly OptionSince PlainSipHeader = new(typeof(CustomCallingContext), null, ServiceVersion.V2025_06_15, "use SipHeaderPrefix.XMSCustom")
    {
        What = "SipHeaderPrefix.X",
    };

    public static readonly OptionSince TeamsPhoneCallDetails = new(
        typeof(CustomCallingContext), nameof(CustomCallingContext.TeamsPhoneCallDetails), ServiceVersion.V2026_03_12);

    public static readonly OptionSince RecordingContent = new(typeof(StartRecordingOptions), nameof(StartRecordingOptions.Content), ServiceVersion.V2021_08_30_Preview, AsItComes);

    public static readonly OptionSince RecordingChannel = new(typeof(StartRecordingOptions), nameof(StartRecordingOptions.Channel), ServiceVersion.V2021_08_30_Preview, AsItComes);

    public static readonly OptionSince RecordingFormat = new(typeof(StartRecordingOptions), nameof(StartRecordingOptions.Format), ServiceVersion.V2021_08_30_Preview, AsItComes);

    public static readonly OptionSince AudioChannelParticipantOrdering = new(
        typeof(StartRecordingOptions), nameof(StartRecordingOptions.AudioChannelParticipantOrdering), ServiceVersion.V2023_03_06);

    public static readonly OptionSince ChannelAffinity = new(typeof(StartRecordingOptions), nameof(StartRecordingOptions.ChannelAffinity), ServiceVersion.V2023_03_06);

    public static readonly OptionSince PauseOnStart = new(
        typeof(StartRecordingOptions), nameof(StartRecordingOptions.PauseOnStart), ServiceVersion.V2024_04_15, "pause with ServerCall.PauseRecordingAsync once it has begun");

    public static readonly OptionSince Storage = new(
        typeof(StartRecordingOptions), nameof(StartRecordingOptions.Storage), ServiceVersion.V2024_04_15, "leave it out and fetch the file with CallAutomationClient.DownloadRecordingAsync");

    public static readonly OptionSince TeamsApp = new(typeof(TeamsAppIdentifier), null, ServiceVersion.V2024_04_15, NameSomebodyElse);

    public static readonly OptionSince TeamsExtensionUser = new(typeof(TeamsExtensionIdentifier), null, ServiceVersion.V2025_06_15, NameSomebodyElse);

    public static readonly OptionSince RoomLocator = new(
        typeof(RoomCallLocator), null, ServiceVersion.V2024_09_15, "find the call by the server call id of somebody in it");

    public static readonly OptionSince ConnectionLocator = new(
        typeof(CallConnectionLocator), null, ServiceVersion.V2025_06_15, "find the call by the server call id that CallConnected brings: CallAutomationClient.GetServerCall(serverCallId)");
}
