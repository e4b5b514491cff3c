using System.Runtime.CompilerServices;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Tests;

public class PhoneBookTests
{
    [Fact]
    public async Task Forgets_a_phone_without_a_script_and_without_a_call()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();

        WeakReference forgotten = Asked(emulator);
        await emulator.FindRecordingAsync("none");
        Collect();

        forgotten.IsAlive.Should().BeFalse();
    }

    [Fact]
    public async Task Keeps_a_phone_with_a_script()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();

        WeakReference scripted = Scripted(emulator);
        await emulator.FindRecordingAsync("none");
        Collect();

        scripted.IsAlive.Should().BeTrue();
        emulator.Phone("+14255550123").Should().BeSameAs(scripted.Target);
    }

    [Fact]
    public async Task Keeps_a_phone_in_a_call()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await stage.ConnectedCallAsync();

        WeakReference inACall = Asked(stage.Emulator, WireStage.Patient);
        Collect();

        inACall.IsAlive.Should().BeTrue();
    }

    [Fact]
    public void Does_not_grow_with_the_phones_that_are_forgotten()
    {
        PhoneBook book = new();
        for (int round = 0; round < 20; round++)
        {
            Fill(book, round);
            Collect();
        }

        book.Count.Should().BeLessThan(3_000);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Asked(CallEmulator emulator, string number = "+14255550123") => new(emulator.Phone(number));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Scripted(CallEmulator emulator) => new(emulator.Phone("+14255550123").IsBusy());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(PhoneBook book, int round)
    {
        for (int number = 0; number < 1_000; number++)
        {
            book.FindOrAdd(new Identity($"4:+1{round}{number}"), identity => new Telephone(null!, identity));
        }
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
