using CallAutomation.Client;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// What a trimmed application does with the client: read its configuration, be given a client, read an event.
IConfigurationRoot configuration = new ConfigurationBuilder()
    .AddInMemoryCollection([new("CallAutomation:ConnectionString", "endpoint=http://127.0.0.1:1/;accesskey=a2V5"), new("CallAutomation:InCallDeadline", "00:00:02")])
    .Build();
ServiceCollection services = new();
services.AddCallAutomationClient(configuration.GetSection("CallAutomation"));
services.AddCallAutomationClient(settings => settings.ConfigureOptions = options => options.Retry.MaxRetries = 0);
await using ServiceProvider provider = services.BuildServiceProvider();

CallConnection call = provider.GetRequiredService<CallAutomationClient>().GetCallConnection("call-1");
try
{
    await call.PlayAsync(new PlayOptions(new FileSource(new Uri("https://app.example/greeting.wav"))));
    return 1;
}
catch (Azure.RequestFailedException nobody) when (nobody.ErrorCode == "Unreachable")
{
    // Nobody listens there; the request was written, signed and sent, and that is what matters here.
}

const string Callback = """[{"id":"1","type":"Microsoft.Communication.PlayCompleted","data":{"callConnectionId":"call-1","resultInformation":{"code":200,"subCode":0}}}]""";
bool isRead = CallEventParser.Parse(BinaryData.FromString(Callback)) is [PlayCompleted { ResultInformation.Code: 200 }];
Console.WriteLine(isRead ? "trimmed and working" : "the event was not understood");
return isRead ? 0 : 1;
