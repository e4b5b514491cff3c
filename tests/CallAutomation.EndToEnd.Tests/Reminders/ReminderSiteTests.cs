using System.Net;
using System.Text;
using AppointmentReminder;
using CallAutomation.Client.Events;

namespace CallAutomation.EndToEnd.Tests.Reminders;

public sealed class ReminderSiteTests : IAsyncLifetime, IDisposable
{
    private const string Connected =
        """[{"id":"1","source":"calling/callConnections/c","type":"Microsoft.Communication.CallConnected","specversion":"1.0","data":{"callConnectionId":"c"}}]""";

    // A server that refuses a body without reading it may hang up on whoever is still writing; this client asks first.
    private readonly HttpClient _http = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
    {
        DefaultRequestHeaders = { ExpectContinue = true },
    };
    private readonly CallEventHub _hub = new();
    private ReminderSite _site = null!;

    public async Task InitializeAsync() => _site = await ReminderSite.OpenAsync(_hub, publicUri: null, port: 0, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _hub.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Takes_an_event_and_hands_it_to_the_story_once()
    {
        List<string?> heard = [];
        _hub.On<CallConnected>((connected, _) =>
        {
            heard.Add(connected.Id);
            return Task.CompletedTask;
        });

        HttpStatusCode first = await PostAsync(_site.CallbackUri, Connected);
        HttpStatusCode again = await PostAsync(_site.CallbackUri, Connected);
        await PostAsync(_site.CallbackUri, Connected.Replace("\"1\"", "\"2\""));
        await _hub.DrainAsync();

        new[] { first, again }.Should().AllBeEquivalentTo(HttpStatusCode.OK);
        heard.Should().Equal("1", "2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{\"id\":")]
    [InlineData("good morning")]
    public async Task Refuses_what_is_not_events(string body)
    {
        HttpStatusCode status = await PostAsync(_site.CallbackUri, body);

        status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Refuses_a_body_that_no_event_fills()
    {
        HttpStatusCode status = await PostAsync(_site.CallbackUri, new string(' ', 5 * 1024 * 1024));

        status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=0123456789abcdef0123456789abcdef")]
    public async Task Refuses_events_from_whoever_does_not_know_the_key(string query)
    {
        HttpStatusCode status = await PostAsync(new Uri(_site.CallbackUri, query.Length == 0 ? "/callbacks" : query), Connected);

        status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Serves_every_clip_as_the_service_wants_it()
    {
        foreach (Clip clip in Clip.All)
        {
            byte[] wav = await _http.GetByteArrayAsync(_site.AddressOf(clip));

            Encoding.ASCII.GetString(wav, 0, 4).Should().Be("RIFF");
            BitConverter.ToInt16(wav, 22).Should().Be(1, "it is mono");
            BitConverter.ToInt32(wav, 24).Should().Be(16_000, "it has 16 kHz");
            BitConverter.ToInt16(wav, 34).Should().Be(16, "it has 16 bit");
            Encoding.ASCII.GetString(wav, 36, 4).Should().Be("data", "the length of a clip counts on it");
            clip.Length.Should().BeLessThan(TimeSpan.FromSeconds(8));
        }
    }

    [Fact]
    public async Task Serves_nothing_else()
    {
        using HttpResponseMessage response = await _http.GetAsync(new Uri(_site.CallbackUri, "/audio/..%2FAppointmentReminder.dll"));

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tells_the_service_the_public_address_behind_a_tunnel()
    {
        await using ReminderSite site = await ReminderSite.OpenAsync(_hub, new Uri("https://tunnel.example/dentist/callbacks"), port: 0, CancellationToken.None);

        site.CallbackUri.AbsoluteUri.Should().StartWith("https://tunnel.example/dentist/callbacks?key=");
        site.AddressOf(Clip.Reminder).AbsoluteUri.Should().Be("https://tunnel.example/dentist/audio/reminder.wav");
    }

    private async Task<HttpStatusCode> PostAsync(Uri address, string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.PostAsync(address, content);
        return response.StatusCode;
    }
}
