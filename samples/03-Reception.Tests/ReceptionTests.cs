using System.Net;
using CallAutomation.Client.AspNetCore;
using CallAutomation.Emulator;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Reception.Tests;

/// <summary>Whole calls: a telephone rings the application, which answers, asks and plays, with the checks of its callbacks switched on.</summary>
public sealed class ReceptionTests : IAsyncLifetime
{
    private ReceptionStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ReceptionStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Who_presses_1_hears_the_opening_hours()
    {
        _stage.Caller.PressesWhenPrompted("1");

        await _stage.CallAsync();

        Heard().Should().HaveCount(2, "the question and the opening hours");
        Undelivered().Should().BeEmpty();
    }

    [Fact]
    public async Task Who_presses_nothing_is_asked_three_times()
    {
        await _stage.CallAsync();

        Heard().Should().HaveCount(4, "the question three times, and goodbye");
    }

    [Fact]
    public async Task Who_hangs_up_during_the_question_is_let_go()
    {
        _stage.Caller.HangsUpWhenPrompted();

        await _stage.CallAsync();

        Heard().Should().ContainSingle();
        Undelivered().Should().BeEmpty();
    }

    [Fact]
    public async Task Three_callers_at_once_are_each_served()
    {
        string[] numbers = ["+14255550101", "+14255550102", "+14255550103"];
        foreach (string number in numbers)
        {
            _stage.Emulator.Phone(number).PressesWhenPrompted("2").CallApplication("+14255550199");
        }

        await Task.WhenAll(numbers.Select(number => _stage.Emulator.Journal.FirstAsync(
            entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == number))).WaitAsync(TimeSpan.FromSeconds(60));

        Heard().Should().HaveCount(6);
    }

    [Fact]
    public async Task A_stranger_cannot_make_up_a_call()
    {
        using HttpClient http = new();
        CallbackAddress address = _stage.Services.GetRequiredService<CallbackAddress>();
        using StringContent body = new("""[{"id":"1","eventType":"Microsoft.Communication.IncomingCall","data":{"incomingCallContext":"x"}}]""", null, "application/json");

        HttpResponseMessage answer = await http.PostAsync(new Uri(address.EventGridUri.GetLeftPart(UriPartial.Path)), body);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_application_is_healthy()
    {
        using HttpClient http = new();
        Uri health = new(_stage.Services.GetRequiredService<CallbackAddress>().CallbackUri, "/health");

        (await http.GetStringAsync(health)).Should().Be("Healthy");
    }

    private IEnumerable<JournalEntry> Heard() => _stage.Emulator.Journal.Entries.Where(static entry => entry.Kind == JournalEntryKind.AudioStarts);

    private IEnumerable<JournalEntry> Undelivered() =>
        _stage.Emulator.Journal.Entries.Where(static entry => entry.Kind is JournalEntryKind.EventUndeliverable or JournalEntryKind.EventDelayed);
}
