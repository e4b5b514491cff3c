using System.Globalization;
using System.Threading.Channels;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using Xunit.Abstractions;

namespace CallAutomation.EndToEnd.Tests.VirtualTime;

/// <summary>
/// Each way in which work leaves the thread of a run, or comes back to it, is noticed, every time. The question is asked of a caller who presses nothing, under a patience
/// of half a minute: where what leaves was not noticed, the clock would jump over it.
/// </summary>
public class DepartureTests(ITestOutputHelper output)
{
    /// <summary>How often each is tried; the build server sets it higher.</summary>
    private const string RunsVariable = "CALL_AUTOMATION_DEPARTURE_RUNS";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static int Runs => int.TryParse(Environment.GetEnvironmentVariable(RunsVariable), CultureInfo.InvariantCulture, out int count) ? count : 25;

    [Fact]
    public Task Work_in_a_handler_that_asks_the_service_later() => IsNoticedAsync("Task.Run in ", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            _ = Task.Run(() => call.HangUpAsync(HangUpScope.Everyone));
            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task Work_in_a_handler_that_presses_a_key_later() => IsNoticedAsync("Task.Run in ", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            _ = Task.Run(() => stage.Emulator.Phone(VirtualCall.Caller.PhoneNumber).Presses("1", TimeSpan.FromSeconds(1)));
            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task Work_in_a_handler_that_touches_nothing() => IsNoticedAsync("Task.Run in ", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            _ = Task.Run(static () => { });
            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task Work_that_a_handler_awaits_without_a_hold() => IsNoticedAsync("Task.Run in ", stage => new Application(stage) { OnAsked = _ => Task.Run(static () => { }) });

    [Fact]
    public Task Work_that_the_application_awaits_without_a_hold() => IsNoticedAsync("Task.Run in ", stage => new Application(stage) { BeforeAnswer = () => Task.Run(static () => { }) });

    [Fact]
    public Task Work_that_is_begun_under_a_hold_and_not_awaited() => IsNoticedAsync("", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            using (stage.Emulator.Hold())
            {
                _ = Task.Run(() =>
                {
                    Thread.Sleep(2);
                    return call.HangUpAsync(HangUpScope.Everyone);
                });
            }

            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task A_service_behind_a_channel() => IsNoticedAsync("a channel is written to", stage =>
    {
        Channel<CallConnection> channel = Channel.CreateUnbounded<CallConnection>();

        // As a BackgroundService: begun before the run, and not in its flow. When this returns, it waits.
        _ = ServeAsync();
        return new Application(stage) { OnAsked = call => channel.Writer.WriteAsync(call).AsTask(), End = () => channel.Writer.TryComplete() };

        async Task ServeAsync()
        {
            await foreach (CallConnection call in channel.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await call.HangUpAsync(HangUpScope.Everyone).ConfigureAwait(false);
            }
        }
    });

    [Fact]
    public Task A_service_behind_a_channel_that_ends_a_wait_of_the_applications_own() => IsNoticedAsync("a channel is written to", stage =>
    {
        Channel<CallConnection> channel = Channel.CreateUnbounded<CallConnection>();
        TaskCompletionSource pressed = new();
        _ = ServeAsync();
        return new Application(stage)
        {
            OnAsked = call => channel.Writer.WriteAsync(call).AsTask(),
            BeforeAnswer = () => pressed.Task.WaitAsync(s_patience, stage.Emulator.TimeProvider),
            End = () => channel.Writer.TryComplete(),
        };

        async Task ServeAsync()
        {
            await foreach (CallConnection call in channel.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                pressed.TrySetResult();
            }
        }
    });

    [Fact]
    public Task A_wait_with_a_deadline_that_a_handler_ends_elsewhere() => IsNoticedAsync("Task.Run in ", stage =>
    {
        TaskCompletionSource pressed = new();
        return new Application(stage)
        {
            OnAsked = call =>
            {
                _ = Task.Run(pressed.TrySetResult);
                return Task.CompletedTask;
            },
            BeforeAnswer = () => pressed.Task.WaitAsync(s_patience, stage.Emulator.TimeProvider),
        };
    });

    [Fact]
    public Task A_wait_with_a_deadline_that_goes_on_elsewhere() => IsNoticedAsync("goes on in the thread pool", stage =>
    {
        TaskCompletionSource pressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Application(stage)
        {
            OnAsked = _ =>
            {
                pressed.TrySetResult();
                return Task.CompletedTask;
            },
            BeforeAnswer = () => pressed.Task.WaitAsync(s_patience, stage.Emulator.TimeProvider),
        };
    });

    [Fact]
    public Task A_wait_that_a_thread_ends_which_was_there_before() => IsNoticedAsync("a continuation is brought by another thread", stage =>
    {
        TaskCompletionSource pressed = new();
        ManualResetEventSlim asked = new();
        Thread other = new(() =>
        {
            asked.Wait();
            pressed.TrySetResult();
        });
        other.UnsafeStart();
        return new Application(stage)
        {
            OnAsked = _ =>
            {
                asked.Set();
                return Task.CompletedTask;
            },
            BeforeAnswer = () => pressed.Task,
            End = asked.Set,
        };
    });

    [Fact]
    public Task A_request_of_a_thread_that_was_there_before() => IsNoticedAsync("the request POST * is sent by another thread", stage =>
    {
        TaskCompletionSource pressed = new();
        ManualResetEventSlim asked = new();
        CallConnection? asking = null;
        Thread other = new(() =>
        {
            asked.Wait();
            _ = asking?.PlayAsync(new PlayOptions(new FileSource(VirtualCall.Question)));
            pressed.TrySetResult();
        });
        other.UnsafeStart();
        return new Application(stage)
        {
            OnAsked = call =>
            {
                asking = call;
                asked.Set();
                return Task.CompletedTask;
            },
            BeforeAnswer = () => pressed.Task,
            End = asked.Set,
        };
    });

    [Fact]
    public Task A_thread() => IsNoticedAsync("in a thread of its own", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            new Thread(() => HangUp(call)) { IsBackground = true }.Start();
            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task A_task_that_has_a_thread_to_itself() => IsNoticedAsync("in a thread of its own", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            _ = Task.Factory.StartNew(() => HangUp(call), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task A_timer_of_the_machines_clock() => IsNoticedAsync("a timer rings in real time", stage =>
    {
        Timer? timer = null;
        return new Application(stage)
        {
            OnAsked = call =>
            {
                timer = new Timer(_ => HangUp(call), null, TimeSpan.FromMilliseconds(20), Timeout.InfiniteTimeSpan);
                return Task.CompletedTask;
            },
            End = () => timer?.Dispose(),
        };
    });

    [Fact]
    public Task A_periodic_timer_of_the_machines_clock() => IsNoticedAsync("PeriodicTimer rings in real time", stage => new Application(stage)
    {
        OnAsked = async _ =>
        {
            using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(20));
            await timer.WaitForNextTickAsync();
        },
    });

    [Fact]
    public Task A_delay_in_real_time_after_the_answer() => IsNoticedAsync("Task.Delay waits in real time", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            _ = HangUpLaterAsync(call);
            return Task.CompletedTask;

            static async Task HangUpLaterAsync(CallConnection call)
            {
                await Task.Delay(20);
                await call.HangUpAsync(HangUpScope.Everyone);
            }
        },
    });

    [Fact]
    public Task A_delay_in_real_time_that_is_awaited() => IsNoticedAsync("Task.Delay waits in real time", stage => new Application(stage) { BeforeAnswer = static () => Task.Delay(20) });

    [Fact]
    public Task A_pause_of_the_client_before_it_tries_again() => IsNoticedAsync("options.Retry.Delay", stage =>
    {
        CallAutomationClientOptions options = new() { Transport = new Azure.Core.Pipeline.HttpClientTransport(new Unavailable()) };
        CallAutomationClient patient = new(stage.Emulator.ConnectionString, options);
        return new Application(stage) { First = () => patient.GetCallConnection("none").GetPropertiesAsync() };
    });

    [Fact]
    public Task A_client_with_a_real_connection() => IsNoticedAsync("CreateHandler()", stage =>
    {
        CallAutomationClient elsewhere = new(stage.Emulator.ConnectionString);
        return new Application(stage) { OnAsked = call => elsewhere.GetCallConnection(call.CallConnectionId).HangUpAsync(HangUpScope.Everyone) };
    });

    [Fact]
    public Task A_context_that_is_given_up_among_awaits_that_come_back() => IsNoticedAsync("goes on in the thread pool", stage =>
    {
        TaskCompletionSource asked = new();
        return new Application(stage)
        {
            OnAsked = _ =>
            {
                asked.TrySetResult();
                return Task.CompletedTask;
            },
            BeforeAnswer = async () => await asked.Task.ConfigureAwait(false),
        };
    });

    [Fact]
    public Task A_file_that_is_read_asynchronously() => IsNoticedAsync("a file is read or written", stage => new Application(stage)
    {
        OnAsked = static _ => File.ReadAllTextAsync(typeof(DepartureTests).Assembly.Location),
    });

    [Fact]
    public Task Work_whose_flow_is_suppressed() => IsNoticedAsync("Task.Run in ", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            using (ExecutionContext.SuppressFlow())
            {
                _ = Task.Run(() => call.HangUpAsync(HangUpScope.Everyone));
            }

            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task Work_that_is_queued_without_its_flow() => IsNoticedAsync("the thread pool is given work", stage => new Application(stage)
    {
        OnAsked = call =>
        {
            ThreadPool.UnsafeQueueUserWorkItem(HangUp, call, preferLocal: false);
            return Task.CompletedTask;
        },
    });

    [Fact]
    public Task A_timer_whose_flow_is_suppressed() => IsNoticedAsync("a timer rings in real time", stage =>
    {
        Timer? timer = null;
        return new Application(stage)
        {
            OnAsked = call =>
            {
                using (ExecutionContext.SuppressFlow())
                {
                    timer = new Timer(_ => HangUp(call), null, TimeSpan.FromMilliseconds(20), Timeout.InfiniteTimeSpan);
                }

                return Task.CompletedTask;
            },
            End = () => timer?.Dispose(),
        };
    });

    [Fact]
    public async Task A_wait_of_its_own_that_ends_on_the_thread_of_the_run_is_nothing_to_be_noticed()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        TaskCompletionSource pressed = new();
        TaskCompletionSource asynchronous = new(TaskCreationOptions.RunContinuationsAsynchronously);
        SemaphoreSlim semaphore = new(0);
        Application application = new(stage)
        {
            OnAsked = _ =>
            {
                pressed.TrySetResult();
                asynchronous.TrySetResult();
                semaphore.Release();
                return Task.CompletedTask;
            },
            BeforeAnswer = async () =>
            {
                await pressed.Task.WaitAsync(s_patience, stage.Emulator.TimeProvider);
                await asynchronous.Task;
                await semaphore.WaitAsync();
            },
        };

        await application.RunAsync();

        application.HasAnswer.Should().BeTrue();
    }

    [Fact]
    public async Task Deadlines_in_real_time_that_guard_something_are_nothing_to_be_noticed()
    {
        await using VirtualCall stage = await VirtualCall.StartAsync();
        using CancellationTokenSource guard = new(TimeSpan.FromSeconds(30));
        Application application = new(stage)
        {
            OnAsked = async call =>
            {
                using CancellationTokenSource limited = new(TimeSpan.FromSeconds(20));
                limited.CancelAfter(TimeSpan.FromSeconds(10));
                await call.GetPropertiesAsync(limited.Token).WaitAsync(TimeSpan.FromSeconds(10), guard.Token);
            },
        };

        await application.RunAsync();

        application.HasAnswer.Should().BeTrue();
    }

    private async Task IsNoticedAsync(string kind, Func<VirtualCall, Application> begin)
    {
        int noticed = 0;
        string other = "";
        for (int run = 0; run < Runs; run++)
        {
            await using VirtualCall stage = await VirtualCall.StartAsync();
            Application application = begin(stage);
            try
            {
                await application.RunAsync();
                other = "the run ended as if nothing had happened";
            }
            catch (VirtualTimeStalledException stalled) when (stalled.Message.Contains("left the thread of RunAsync", StringComparison.Ordinal)
                && kind.Split('*').All(part => stalled.Message.Contains(part, StringComparison.Ordinal)))
            {
                noticed++;
            }
            catch (Exception failure)
            {
                other = failure.ToString();
            }
            finally
            {
                application.End();
            }
        }

        output.WriteLine($"noticed {noticed} of {Runs}");
        noticed.Should().Be(Runs, "the last of the others: {0}", other);
    }

    /// <summary>Where nobody would hear of a failure: by then the emulator may have stopped.</summary>
    private static void HangUp(CallConnection call)
    {
        try
        {
            call.HangUp(HangUpScope.Everyone);
        }
        catch (Exception failure) when (failure is Azure.RequestFailedException or InvalidOperationException or ObjectDisposedException)
        {
        }
    }

    private sealed class Unavailable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable) { RequestMessage = request });
    }

    /// <summary>Places a call, asks, and waits for the answer.</summary>
    private sealed class Application(VirtualCall stage)
    {
        /// <summary>What is done first.</summary>
        public Func<Task> First { get; init; } = static () => Task.CompletedTask;

        /// <summary>What the handler does when the question has been played.</summary>
        public Func<CallConnection, Task> OnAsked { get; init; } = static _ => Task.CompletedTask;

        /// <summary>What is waited for before the answer.</summary>
        public Func<Task> BeforeAnswer { get; init; } = static () => Task.CompletedTask;

        public Action End { get; init; } = static () => { };

        public bool HasAnswer { get; private set; }

        public Task RunAsync()
        {
            stage.OnEvent = callEvent => callEvent is PlayCompleted played ? OnAsked(stage.Client.GetCallConnection(played.CallConnectionId)) : Task.CompletedTask;
            return stage.Emulator.RunAsync(async () =>
            {
                await First();
                CallConnection call = await stage.PlaceAsync();
                await call.PlayAsync(new PlayOptions(new FileSource(VirtualCall.Question)));
                await call.RecognizeAsync(new RecognizeDtmfOptions(VirtualCall.Caller, maxTonesToCollect: 1) { InitialSilenceTimeout = s_patience });
                Task answer = stage.Events.NextAsync<RecognizeFailed>();
                await BeforeAnswer();
                await answer;
                HasAnswer = true;
            });
        }
    }
}
