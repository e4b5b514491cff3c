using System.Net;
using System.Net.Sockets;
using CallAutomation.Emulator.Callbacks;

namespace CallAutomation.Emulator.Tests;

public class DeadHostTests
{
    [Theory]
    [InlineData("refuses")]
    [InlineData("hangs")]
    [InlineData("redirects")]
    [InlineData("is broken")]
    public async Task A_bad_callback_address_spoils_no_other_call(string address)
    {
        // Long enough for the good application on a busy machine; only one that hangs uses it up.
        await using WireStage stage = await WireStage.StartAsync(options => options.CallbackTimeout = TimeSpan.FromSeconds(2));
        await using Application bad = await Application.StartAsync();
        bad.Answer = _ => address switch { "hangs" => null, "redirects" => 307, _ => 500 };
        string uri = address == "refuses" ? "http://127.0.0.1:1/cb" : bad.CallbackUri;
        string badCall = await CreateAsync(stage, uri);

        string good = await stage.ConnectedCallAsync();
        await GivenUpAsync(stage, badCall);

        (await stage.StateAsync(good)).Should().Be("connected");
        (await stage.StateAsync(badCall)).Should().Be("connected");
    }

    [Fact]
    public async Task Thousands_of_calls_to_a_dead_host_are_tried_as_often_as_promised_and_hold_up_nobody()
    {
        const int Calls = 2_000;
        await using WireStage stage = await WireStage.StartAsync(options => options.CallbackTries = 2);
        for (int call = 0; call < Calls; call++)
        {
            await CreateAsync(stage, "http://127.0.0.1:1/cb?secret=hush");
        }

        string good = await stage.ConnectedCallAsync();
        await SeenAsync(stage, JournalEntryKind.EventDelayed, Calls);
        stage.Clock.Advance(1);
        await SeenAsync(stage, JournalEntryKind.EventDelayed, 2 * Calls);
        stage.Clock.Advance(1);
        await SeenAsync(stage, JournalEntryKind.EventUndeliverable, 2 * Calls);
        stage.Emulator.Journal.Entries.Count(entry => entry.Kind == JournalEntryKind.EventDelayed).Should().Be(2 * Calls);
        stage.Phone.HangUp();
        (await stage.Application.NextAsync("CallDisconnected")).CallConnectionId.Should().Be(good);
    }

    [Fact]
    public async Task A_host_that_hangs_gets_a_bounded_number_of_connections()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.CallbackTimeout = TimeSpan.FromMinutes(5));
        using Tarpit tarpit = new();
        for (int call = 0; call < DeliveryLanes.Width + 200; call++)
        {
            await CreateAsync(stage, tarpit.Address);
        }

        string good = await stage.ConnectedCallAsync();
        await tarpit.HasAsync(DeliveryLanes.PathWidth);

        stage.Phone.HangUp();
        (await stage.Application.NextAsync("CallDisconnected")).CallConnectionId.Should().Be(good);
        tarpit.Connections.Should().Be(DeliveryLanes.PathWidth);
    }

    [Fact]
    public void A_quick_path_does_not_wait_for_slow_ones_of_its_host()
    {
        DeliveryLanes lanes = new();
        DateTimeOffset now = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);
        Uri[] slow = [.. Enumerable.Range(0, 5).Select(number => new Uri($"http://app.example/slow/{number}"))];
        Uri quick = new("http://app.example/quick");
        int begun = 0;
        foreach (Uri address in slow)
        {
            Send(lanes, address, now, () => begun++);
            lanes.Leave(address, now + TimeSpan.FromSeconds(10));
        }

        for (int call = 0; call < 300; call++)
        {
            Send(lanes, slow[call % slow.Length], now, () => begun++);
        }

        bool isSent = false;
        Send(lanes, quick, now, () => isSent = true);

        isSent.Should().BeTrue();
        begun.Should().Be(slow.Length + DeliveryLanes.SlowWidth, "slow paths are bounded together");
    }

    [Fact]
    public void A_path_that_answers_again_is_quick_again_and_nothing_is_forgotten()
    {
        DeliveryLanes lanes = new();
        DateTimeOffset now = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);
        Uri address = new("http://app.example/cb");
        int begun = 0;
        for (int call = 0; call < 200; call++)
        {
            Send(lanes, address, now, () => begun++);
        }

        begun.Should().Be(DeliveryLanes.PathWidth);
        for (int call = 0; call < 200; call++)
        {
            lanes.Leave(address, now + TimeSpan.FromSeconds(call < 50 ? 10 : 10.1));
        }

        begun.Should().Be(200);
    }

    [Fact]
    public void A_host_is_owed_no_more_than_so_many_events()
    {
        DeliveryLanes lanes = new();
        Uri dead = new("http://dead.example/cb");
        for (int admitted = 0; admitted < DeliveryLanes.Capacity; admitted++)
        {
            lanes.TryAdmit(dead).Should().BeTrue();
        }

        lanes.TryAdmit(dead).Should().BeFalse();
        lanes.TryAdmit(new Uri("http://alive.example/cb")).Should().BeTrue();
        lanes.Dismiss(dead);
        lanes.TryAdmit(dead).Should().BeTrue();
    }

    private static async Task<string> CreateAsync(WireStage stage, string callbackUri)
    {
        string body = stage.CreateBody(WireStage.Patient).Replace(stage.Application.CallbackUri, callbackUri, StringComparison.Ordinal);
        Reply reply = await stage.PostAsync("/calling/callConnections", body);
        reply.Status.Should().Be(201);
        return reply.Text("callConnectionId");
    }

    private static async Task SeenAsync(WireStage stage, JournalEntryKind kind, int times)
    {
        int seen = 0;
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == kind && ++seen == times);
    }

    private static async Task GivenUpAsync(WireStage stage, string call)
    {
        bool IsUp(JournalEntry entry) => entry.Kind == JournalEntryKind.EventUndeliverable && entry.CallConnectionId == call && entry.EventName == "CallConnected";
        Task givenUp = stage.Emulator.Journal.EntryAsync(IsUp);
        for (int tries = 1; tries < 3; tries++)
        {
            int delayed = 0;
            Task next = stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelayed && entry.CallConnectionId == call && ++delayed == tries);
            await Task.WhenAny(next, givenUp);
            stage.Clock.Advance(4);
        }

        await givenUp;
    }

    /// <summary>Takes connections and says nothing.</summary>
    private sealed class Tarpit : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> _taken = [];
        private readonly SemaphoreSlim _arrived = new(0);

        public Tarpit()
        {
            _listener.Start();
            _ = TakeAsync();
        }

        public string Address => $"http://{_listener.LocalEndpoint}/cb";

        public int Connections
        {
            get
            {
                lock (_taken)
                {
                    return _taken.Count;
                }
            }
        }

        public async Task HasAsync(int connections)
        {
            for (int connection = 0; connection < connections; connection++)
            {
                (await _arrived.WaitAsync(TimeSpan.FromSeconds(20))).Should().BeTrue();
            }
        }

        public void Dispose()
        {
            _listener.Dispose();
            lock (_taken)
            {
                _taken.ForEach(client => client.Dispose());
            }
        }

        private async Task TakeAsync()
        {
            try
            {
                while (true)
                {
                    TcpClient client = await _listener.AcceptTcpClientAsync();
                    lock (_taken)
                    {
                        _taken.Add(client);
                    }

                    _arrived.Release();
                }
            }
            catch (Exception closing) when (closing is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }

    private static void Send(DeliveryLanes lanes, Uri address, DateTimeOffset now, Action begin)
    {
        lanes.TryAdmit(address).Should().BeTrue();
        lanes.Enter(address, now, begin);
    }
}
