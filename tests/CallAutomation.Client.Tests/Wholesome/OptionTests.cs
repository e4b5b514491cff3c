using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using CallAutomation.Client.Tests.Fixture;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.Wholesome;

public class OptionTests
{
    private static readonly Uri s_address = new("https://app.example/a");
    private static readonly Uri s_socket = new("wss://app.example/socket");
    private static readonly UserIdentifier s_user = new("8:acs:a_b");
    private static readonly PhoneIdentifier s_phone = new("+14255550123");

    /// <summary>Every class of options, and the request that one makes.</summary>
    private static readonly Dictionary<Type, (Func<object> Create, Func<CallAutomationClient, object, Task> Use)> s_uses = new()
    {
        [typeof(RequestOptions)] = Use(() => new RequestOptions(), (client, options) => Call(client).HangUpAsync(options: options)),
        [typeof(CreateCallOptions)] = Use(() => new CreateCallOptions(s_user, s_address), (client, options) => client.CreateCallAsync(options)),
        [typeof(AnswerCallOptions)] = Use(() => new AnswerCallOptions("incoming-1", s_address), (client, options) => client.AnswerCallAsync(options)),
        [typeof(RedirectCallOptions)] = Use(() => new RedirectCallOptions("incoming-1", s_user), (client, options) => client.RedirectCallAsync(options)),
        [typeof(RejectCallOptions)] = Use(() => new RejectCallOptions("incoming-1"), (client, options) => client.RejectCallAsync(options)),
        [typeof(JoinOptions)] = Use(() => new JoinOptions(s_address), (client, options) => Outside(client).JoinAsync(options)),
        [typeof(TransferOptions)] = Use(() => new TransferOptions(s_phone) { CallerId = s_phone }, (client, options) => Call(client).TransferAsync(options)),
        [typeof(AddParticipantOptions)] = Use(() => new AddParticipantOptions(s_phone) { CallerId = s_phone }, (client, options) => Call(client).AddParticipantAsync(options)),
        [typeof(CancelAddParticipantOptions)] = Use(() => new CancelAddParticipantOptions("invitation-1"), (client, options) => Call(client).CancelAddParticipantAsync(options)),
        [typeof(RemoveParticipantOptions)] = Use(() => new RemoveParticipantOptions(s_user) { ParticipantId = "line-1" }, (client, options) => Call(client).RemoveParticipantAsync(options)),
        [typeof(MoveParticipantsOptions)] = Use(() => new MoveParticipantsOptions([s_user], "call-2"), (client, options) => Call(client).MoveParticipantsAsync(options)),
        [typeof(MuteParticipantOptions)] = Use(() => new MuteParticipantOptions(s_user), (client, options) => Call(client).MuteParticipantAsync(options)),
        [typeof(HoldParticipantOptions)] = Use(() => new HoldParticipantOptions(s_user), (client, options) => Call(client).HoldParticipantAsync(options)),
        [typeof(UnholdParticipantOptions)] = Use(() => new UnholdParticipantOptions(s_user), (client, options) => Call(client).UnholdParticipantAsync(options)),
        [typeof(PlayOptions)] = Use(() => new PlayOptions(new FileSource(s_address)), (client, options) => Call(client).PlayAsync(options)),
        [typeof(RecognizeDtmfOptions)] = Use(() => new RecognizeDtmfOptions(s_user, 1), Recognize),
        [typeof(RecognizeChoicesOptions)] = Use(() => new RecognizeChoicesOptions(s_user, [new RecognitionChoice("yes", "yes")]), Recognize),
        [typeof(RecognizeSpeechOptions)] = Use(() => new RecognizeSpeechOptions(s_user), Recognize),
        [typeof(RecognizeSpeechOrDtmfOptions)] = Use(() => new RecognizeSpeechOrDtmfOptions(s_user, 1), Recognize),
        [typeof(StartToneRecognitionOptions)] = Use(() => new StartToneRecognitionOptions(s_user), (client, options) => Call(client).StartToneRecognitionAsync(options)),
        [typeof(StopToneRecognitionOptions)] = Use(() => new StopToneRecognitionOptions(s_user), (client, options) => Call(client).StopToneRecognitionAsync(options)),
        [typeof(SendDtmfTonesOptions)] = Use(() => new SendDtmfTonesOptions([DtmfTone.One], s_user), (client, options) => Call(client).SendDtmfTonesAsync(options)),
        [typeof(StartTranscriptionOptions)] = Use(() => new StartTranscriptionOptions(), (client, options) => Call(client).StartTranscriptionAsync(options)),
        [typeof(StopTranscriptionOptions)] = Use(() => new StopTranscriptionOptions(), (client, options) => Call(client).StopTranscriptionAsync(options)),
        [typeof(UpdateTranscriptionOptions)] = Use(() => new UpdateTranscriptionOptions("en-US"), (client, options) => Call(client).UpdateTranscriptionAsync(options)),
        [typeof(StartMediaStreamingOptions)] = Use(() => new StartMediaStreamingOptions(), (client, options) => Call(client).StartMediaStreamingAsync(options)),
        [typeof(StopMediaStreamingOptions)] = Use(() => new StopMediaStreamingOptions(), (client, options) => Call(client).StopMediaStreamingAsync(options)),
        [typeof(StartRecordingOptions)] = Use(() => new StartRecordingOptions(), (client, options) => Outside(client).StartRecordingAsync(options)),
        [typeof(FileSource)] = Use(() => new FileSource(s_address), Play),
        [typeof(TextSource)] = Use(() => new TextSource("hello") { VoiceName = "en-US-Nancy" }, Play),
        [typeof(SsmlSource)] = Use(() => new SsmlSource("<speak/>"), Play),
        [typeof(MediaStreamingOptions)] = Use(
            () => new MediaStreamingOptions(MediaStreamingAudioChannel.Mixed) { TransportUri = s_socket },
            (client, options) => Outside(client).JoinAsync(new JoinOptions(s_address) { MediaStreaming = options })),
        [typeof(TranscriptionOptions)] = Use(
            () => new TranscriptionOptions("en-US") { TransportUri = s_socket },
            (client, options) => Outside(client).JoinAsync(new JoinOptions(s_address) { Transcription = options })),
        [typeof(RecognitionChoice)] = Use(
            () => new RecognitionChoice("yes", "yes"),
            (client, choice) => Call(client).RecognizeAsync(new RecognizeChoicesOptions(s_user, [choice]))),
        [typeof(CustomCallingContext)] = Use(
            () => new CustomCallingContext(),
            (client, context) => Call(client).AddParticipantAsync(new AddParticipantOptions(s_user) { CustomCallingContext = context })),
        [typeof(TeamsPhoneCallDetails)] = Use(() => new TeamsPhoneCallDetails(), TellTeams),
        [typeof(TeamsPhoneCallerDetails)] = Use(
            () => new TeamsPhoneCallerDetails(s_phone, "Ada", "+14255550123"),
            (client, caller) => TellTeams(client, new TeamsPhoneCallDetails { Caller = caller })),
        [typeof(TeamsPhoneSourceDetails)] = Use(
            () => new TeamsPhoneSourceDetails(s_user, "en-US", "succeeded"),
            (client, source) => TellTeams(client, new TeamsPhoneCallDetails { Source = source })),
    };

    /// <summary>What only the preview versions know.</summary>
    private static readonly (Type, string)[] s_ofPreview =
    [
        (typeof(CreateCallOptions), nameof(CreateCallOptions.Subject)),
        (typeof(CreateCallOptions), nameof(CreateCallOptions.RequestedMedia)),
        (typeof(JoinOptions), nameof(JoinOptions.Source)),
        (typeof(JoinOptions), nameof(JoinOptions.Subject)),
        (typeof(JoinOptions), nameof(JoinOptions.RequestedMedia)),
        (typeof(RemoveParticipantOptions), nameof(RemoveParticipantOptions.ParticipantId)),
    ];

    public static TheoryData<string, string> Properties
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (PropertyInfo property in s_uses.Keys.SelectMany(type => type.GetProperties()).Where(IsSettable))
            {
                data.Add(property.ReflectedType!.Name, property.Name);
            }

            return data;
        }
    }

    [Fact]
    public void Are_all_in_the_list_of_uses()
    {
        IEnumerable<Type> options = Library.Types.Where(type => type is { IsPublic: true, IsAbstract: false }
            && (typeof(RequestOptions).IsAssignableFrom(type) || typeof(CallSetupOptions).IsAssignableFrom(type) || typeof(PlaySource).IsAssignableFrom(type)));

        s_uses.Keys.Should().BeEquivalentTo(options.Concat(PartsOf(options)).Distinct());
    }

    [Theory, MemberData(nameof(Properties))]
    public async Task Change_the_request(string type, string name)
    {
        (Func<object> create, Func<CallAutomationClient, object, Task> use) = s_uses.Single(pair => pair.Key.Name == type).Value;
        object untouched = create();
        object changed = create();
        Change(changed, changed.GetType().GetProperty(name)!);

        bool isOfPreview = s_ofPreview.Contains((changed.GetType(), name));

        string before = await Said(use, untouched, isOfPreview);
        string after = await Said(use, changed, isOfPreview);

        after.Should().NotBe(before, $"{type}.{name} should reach the service or its deadline");
        (await Said(use, create(), isOfPreview)).Should().Be(before, "nothing else changes from one request to the next");
    }

    private static async Task<string> Said(Func<CallAutomationClient, object, Task> use, object options, bool isOfPreview)
    {
        MockedService service = isOfPreview ? new(CallAutomationClientOptions.ServiceVersion.V2021_08_30_Preview) : new();
        service.Options.Source = isOfPreview ? new UserIdentifier("8:acs:me_me") : null;
        service.Mock.When("*").Respond(_ => MockedService.Answer(Success(service.Sent[^1]), """{"callConnectionId":"call-1","recordingId":"recording-1"}""")());

        await use(service.Client(), options);

        SentRequest sent = service.Sent.Single();
        return $"{sent.Method} {sent.Address} {sent.Body} within {service.Clock.Asked.Single()}";
    }

    /// <summary>Every way to make a request in which this property is set.</summary>
    public static IEnumerable<(object? Holder, Func<CallAutomationClient, Task> Ask)> UsesOf(Type type, string property) =>
        s_uses.Where(use => type.IsAssignableFrom(use.Key)).Select(use =>
        {
            object options = use.Value.Create();
            Change(options, options.GetType().GetProperty(property)!);
            return ((object?)options, (Func<CallAutomationClient, Task>)(client => use.Value.Use(client, options)));
        });

    internal static int Success(SentRequest sent) => Library.Operations.Concat(Library.PreviewOperations).First(operation =>
        operation.Method.Method == sent.Method && Leads(operation.Route, sent.Address.AbsolutePath)).Success;

    private static bool Leads(string route, string path) => Regex.IsMatch(path, "^" + Regex.Replace(Regex.Escape(route), @"\\\{\w+}", "[^/:]+") + "$");

    /// <summary>The classes of ours that options hold and that a user fills in.</summary>
    private static IEnumerable<Type> PartsOf(IEnumerable<Type> options)
    {
        IEnumerable<Type> held = options.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType)
            .SelectMany(type => type.IsGenericType ? type.GetGenericArguments() : [type]);
        Type[] parts = [.. held.Where(type => type is { IsClass: true, IsAbstract: false } && type.Assembly == Library.Assembly && type.GetProperties().Any(IsSettable)).Distinct()];
        return parts.Length == 0 ? parts : parts.Concat(PartsOf(parts));
    }

    private static void Change(object options, PropertyInfo property)
    {
        object? value = property.GetValue(options);
        switch (value)
        {
            case IList list when IsCollection(property):
                list.Add(Other(property.PropertyType.GetGenericArguments()[0], null));
                break;
            case IDictionary dictionary:
                dictionary.Add("other", Other(property.PropertyType.GetGenericArguments()[1], null));
                break;
            default:
                property.SetValue(options, Other(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, value));
                break;
        }
    }

    private static object Other(Type type, object? value) => value switch
    {
        bool truth => !truth,
        TimeSpan time => time + TimeSpan.FromSeconds(1),
        _ when type == typeof(string) => "other",
        Uri { Scheme: "wss" } => new Uri("wss://app.example/other"),
        _ when type == typeof(Uri) => new Uri("https://app.example/other"),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(7),
        _ when type == typeof(PhoneIdentifier) => new PhoneIdentifier("+14255550188"),
        _ when type.IsAssignableFrom(typeof(UserIdentifier)) => new UserIdentifier("8:acs:other_user"),
        _ when type == typeof(PlaySource) => new FileSource(new Uri("https://app.example/other.wav")),
        _ when type == typeof(DtmfTone) => DtmfTone.Pound,
        _ when type == typeof(TeamsAppIdentifier) => new TeamsAppIdentifier("app-1"),
        _ when type == typeof(MediaStreamingOptions) => new MediaStreamingOptions(MediaStreamingAudioChannel.Unmixed) { TransportUri = s_socket },
        _ when type == typeof(TranscriptionOptions) => new TranscriptionOptions("sv-SE") { TransportUri = s_socket },
        _ when type == typeof(CustomCallingContext) => new CustomCallingContext { TeamsPhoneCallDetails = new TeamsPhoneCallDetails { CallTopic = "other" } },
        _ when type == typeof(TeamsPhoneCallDetails) => new TeamsPhoneCallDetails { CallTopic = "other" },
        _ when type == typeof(TeamsPhoneCallerDetails) => new TeamsPhoneCallerDetails(s_phone, "Ada", "+14255550123"),
        _ when type == typeof(TeamsPhoneSourceDetails) => new TeamsPhoneSourceDetails(s_user, "en-US", "succeeded"),
        _ when type == typeof(ChannelAffinity) => new ChannelAffinity(s_user, 1),
        _ when type == typeof(RecordingStorage) => RecordingStorage.AzureBlobContainer(new Uri("https://contoso.blob.example/recordings")),
        _ when IsOpenEnum(type) => Activator.CreateInstance(type, "other")!,
        _ when type == typeof(bool) => true,
        _ => throw new NotSupportedException($"Say here what another {type.Name} would be."),
    };

    private static bool IsSettable(PropertyInfo property) => property.CanWrite || IsCollection(property);

    private static bool IsCollection(PropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() is { } kind && (kind == typeof(IList<>) || kind == typeof(IDictionary<,>));

    private static bool IsOpenEnum(Type type) => OpenEnums.Are(type);

    private static (Func<object>, Func<CallAutomationClient, object, Task>) Use<T>(Func<T> create, Func<CallAutomationClient, T, Task> use)
        where T : class => (create, (client, options) => use(client, (T)options));

    private static Task Recognize(CallAutomationClient client, RecognizeOptions options) => Call(client).RecognizeAsync(options);

    private static Task Play(CallAutomationClient client, PlaySource source) => Call(client).PlayAsync(new PlayOptions(source));

    private static Task TellTeams(CallAutomationClient client, TeamsPhoneCallDetails details) =>
        Call(client).AddParticipantAsync(new AddParticipantOptions(s_user) { CustomCallingContext = new CustomCallingContext { TeamsPhoneCallDetails = details } });

    private static CallConnection Call(CallAutomationClient client) => client.GetCallConnection("call-1");

    private static ServerCall Outside(CallAutomationClient client) => client.GetServerCall("server-1");
}
