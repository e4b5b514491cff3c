using System.Collections;
using System.Reflection;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Wholesome;

public class OptionTests
{
    private static readonly Uri s_address = new("https://app.example/a");
    private static readonly CommunicationUserIdentifier s_user = new("8:acs:a_b");

    /// <summary>Every class of options, and the request that one makes.</summary>
    private static readonly Dictionary<Type, (Func<object> Create, Func<CallAutomationClient, object, Task> Use)> s_uses = new()
    {
        [typeof(CreateCallOptions)] = (() => new CreateCallOptions(s_user, s_address), (client, options) => client.CreateCallAsync((CreateCallOptions)options)),
        [typeof(AnswerCallOptions)] = (() => new AnswerCallOptions("incoming-1", s_address), (client, options) => client.AnswerCallAsync((AnswerCallOptions)options)),
        [typeof(JoinOptions)] = (() => new JoinOptions(s_address), (client, options) => client.GetServerCall("server-1").JoinAsync((JoinOptions)options)),
        [typeof(PlayOptions)] = (() => new PlayOptions(new FileSource(s_address)), (client, options) => Call(client).PlayAsync((PlayOptions)options)),
        [typeof(RecognizeDtmfOptions)] = (() => new RecognizeDtmfOptions(s_user, 1), (client, options) => Call(client).RecognizeAsync((RecognizeDtmfOptions)options)),
        [typeof(StartToneRecognitionOptions)] =
            (() => new StartToneRecognitionOptions(s_user), (client, options) => Call(client).StartToneRecognitionAsync((StartToneRecognitionOptions)options)),
        [typeof(StopToneRecognitionOptions)] =
            (() => new StopToneRecognitionOptions(s_user), (client, options) => Call(client).StopToneRecognitionAsync((StopToneRecognitionOptions)options)),
        [typeof(FileSource)] = (() => new FileSource(s_address), (client, source) => Call(client).PlayAsync(new PlayOptions((FileSource)source))),
    };

    public static TheoryData<string, string> Properties
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (PropertyInfo property in s_uses.Keys.SelectMany(type => type.GetProperties()).Where(property => property.CanWrite || IsList(property)))
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
            && (typeof(OperationOptions).IsAssignableFrom(type) || typeof(CallSetupOptions).IsAssignableFrom(type) || typeof(PlaySource).IsAssignableFrom(type)));

        s_uses.Keys.Should().BeEquivalentTo(options);
    }

    [Theory, MemberData(nameof(Properties))]
    public async Task Change_the_request(string type, string name)
    {
        (Func<object> create, Func<CallAutomationClient, object, Task> use) = s_uses.Single(pair => pair.Key.Name == type).Value;
        object untouched = create();
        object changed = create();
        Change(changed, changed.GetType().GetProperty(name)!);

        string before = await Said(use, untouched);
        string after = await Said(use, changed);

        after.Should().NotBe(before, $"{type}.{name} should reach the service or its deadline");
        (await Said(use, create())).Should().Be(before, "nothing else changes from one request to the next");
    }

    private static async Task<string> Said(Func<CallAutomationClient, object, Task> use, object options)
    {
        int status = options is CreateCallOptions ? 201 : options is PlayOptions or RecognizeOptions or PlaySource ? 202 : 200;
        MockedService service = new MockedService().Answers(status, """{"callConnectionId":"call-1"}""");

        await use(service.Client(), options);

        SentRequest sent = service.Sent.Single();
        return $"{sent.Method} {sent.Address} {sent.Body} within {service.Clock.Asked.Single()}";
    }

    private static void Change(object options, PropertyInfo property)
    {
        if (IsList(property))
        {
            IList list = (IList)property.GetValue(options)!;
            list.Add(Other(property.PropertyType.GetGenericArguments()[0], null));
            return;
        }

        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(options, Other(type, property.GetValue(options)));
    }

    private static object Other(Type type, object? value) => value switch
    {
        bool truth => !truth,
        TimeSpan time => time + TimeSpan.FromSeconds(1),
        _ when type == typeof(string) => "other",
        _ when type == typeof(Uri) => new Uri("https://app.example/other"),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(7),
        _ when type == typeof(PhoneNumberIdentifier) => new PhoneNumberIdentifier("+14255550188"),
        _ when type.IsAssignableFrom(typeof(CommunicationUserIdentifier)) => new CommunicationUserIdentifier("8:acs:other_user"),
        _ when type == typeof(PlaySource) => new FileSource(new Uri("https://app.example/other.wav")),
        _ when type == typeof(DtmfTone) => DtmfTone.Pound,
        _ => throw new NotSupportedException($"Say here what another {type.Name} would be."),
    };

    private static bool IsList(PropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IList<>);

    private static CallConnection Call(CallAutomationClient client) => client.GetCallConnection("call-1");
}
