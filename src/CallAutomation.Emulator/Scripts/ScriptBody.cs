using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Scripts;

/// <summary>A file of scripts: what the people at phones do.</summary>
internal sealed record ScriptsBody : IJsonOnDeserialized
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public Dictionary<PhoneName, ScriptBody> Phones { get => field ?? []; init; }

    public void OnDeserialized() => OneOf.CheckNoNull("a script", Phones.Values);
}

/// <summary>What the person at one phone does; members that are left out are as at a phone without a script.</summary>
internal sealed record ScriptBody : IJsonOnDeserialized
{
    public Seconds? RingTime { get; init; }

    public PickUpHabit? WhenCalled { get; init; }

    public HabitBody? WhenInvited { get; init; }

    public HabitBody? WhenTransferTarget { get; init; }

    public bool RefusesTransfers { get; init; }

    public Seconds? HangsUpWhenTransferred { get; init; }

    public Seconds? TimeBetweenKeys { get; init; }

    public IReadOnlyList<GestureBody> AfterPickUp { get => field ?? []; init; }

    public IReadOnlyList<ReactionBody> WhenPrompted { get => field ?? []; init; }

    public void OnDeserialized()
    {
        OneOf.CheckNoNull("an entry of afterPickUp", AfterPickUp);
        OneOf.CheckNoNull("an entry of whenPrompted", WhenPrompted);
    }

    /// <summary>Makes this the script of a phone, in the place of any other.</summary>
    public void Apply(Telephone phone)
    {
        phone.ForgetsEverything();
        Set(RingTime, time => phone.RingsFor(time));
        _ = WhenCalled switch
        {
            PickUpHabit.Answers => phone.Answers(),
            PickUpHabit.IsBusy => phone.IsBusy(),
            PickUpHabit.Declines => phone.Declines(),
            PickUpHabit.DoesNotAnswer => phone.DoesNotAnswer(),
            PickUpHabit.IsUnreachable => phone.IsUnreachable(),
            PickUpHabit.WaitsForAHand => phone.WaitsToBePickedUp(),
            PickUpHabit.RingsForTheApplication => phone.BelongsToTheApplication(),
            _ => phone,
        };
        _ = WhenInvited is { } invited ? phone.WhenInvited(invited.Does, invited.RingTime?.Time) : phone;
        _ = WhenTransferTarget is { } target ? phone.WhenTransferTarget(target.Does, target.RingTime?.Time) : phone;
        _ = RefusesTransfers ? phone.RefusesTransfers() : phone;
        Set(HangsUpWhenTransferred, time => phone.HangsUpWhenTransferred(time));
        Set(TimeBetweenKeys, time => phone.TakesBetweenKeys(time));
        foreach (GestureBody gesture in AfterPickUp)
        {
            gesture.Apply(phone);
        }

        foreach (ReactionBody reaction in WhenPrompted)
        {
            reaction.Apply(phone);
        }
    }

    private static void Set(Seconds? time, Action<TimeSpan> verb)
    {
        if (time is Seconds given)
        {
            verb(given.Time);
        }
    }
}

/// <summary>What a phone does instead, and how long it rings first.</summary>
internal sealed record HabitBody
{
    public required PickUpHabit Does { get; init; }

    public Seconds? RingTime { get; init; }
}

/// <summary>Something the person does this long after the call is connected.</summary>
internal sealed record GestureBody : IJsonOnDeserialized
{
    public required Seconds After { get; init; }

    public string? Press { get; init; }

    public string? Say { get; init; }

    public bool HangUp { get; init; }

    public bool Mute { get; init; }

    public bool Unmute { get; init; }

    public void OnDeserialized()
    {
        OneOf.Check("press, say, hangUp, mute or unmute", Press is not null, Say is not null, HangUp, Mute, Unmute);
        OneOf.CheckTexts(Press, Say);
    }

    public void Apply(Telephone phone) => _ = this switch
    {
        { Press: string keys } => phone.Presses(keys, After.Time),
        { Say: string words } => phone.Says(words, After.Time),
        { HangUp: true } => phone.HangsUp(After.Time),
        { Mute: true } => phone.Mutes(After.Time),
        _ => phone.Unmutes(After.Time),
    };
}

/// <summary>What the person answers to one prompt.</summary>
internal sealed record ReactionBody : IJsonOnDeserialized
{
    public Seconds? After { get; init; }

    public bool DuringPrompt { get; init; }

    public string? Press { get; init; }

    public string? Say { get; init; }

    public bool HangUp { get; init; }

    public bool Mumble { get; init; }

    public bool Ignore { get; init; }

    public void OnDeserialized()
    {
        OneOf.Check("press, say, hangUp, mumble or ignore", Press is not null, Say is not null, HangUp, Mumble, Ignore);
        OneOf.CheckTexts(Press, Say);
        if (DuringPrompt && (Mumble || Ignore))
        {
            throw new JsonException("duringPrompt goes with press, say or hangUp.");
        }

        if (DuringPrompt && After is null)
        {
            throw new JsonException("duringPrompt needs after: how long after the first audio of the prompt.");
        }
    }

    public void Apply(Telephone phone) => _ = this switch
    {
        { Press: string keys, DuringPrompt: true } => phone.PressesDuringPrompt(keys, After!.Value.Time),
        { Press: string keys } => phone.PressesWhenPrompted(keys, After?.Time),
        { Say: string words, DuringPrompt: true } => phone.SaysDuringPrompt(words, After!.Value.Time),
        { Say: string words } => phone.SaysWhenPrompted(words, After?.Time),
        { HangUp: true, DuringPrompt: true } => phone.HangsUpDuringPrompt(After!.Value.Time),
        { HangUp: true } => phone.HangsUpWhenPrompted(After?.Time),
        { Mumble: true } => phone.MumblesWhenPrompted(After?.Time),
        _ => phone.IgnoresPrompt(),
    };
}

/// <summary>Checks of members that exclude each other, and of what they say.</summary>
internal static class OneOf
{
    public static void Check(string names, params ReadOnlySpan<bool> given)
    {
        int count = 0;
        foreach (bool one in given)
        {
            count += one ? 1 : 0;
        }

        if (count != 1)
        {
            throw new JsonException($"exactly one of {names} is needed here.");
        }
    }

    public static void CheckNoNull(string what, IEnumerable<object?> given)
    {
        if (given.Contains(null))
        {
            throw new JsonException($"{what} is null.");
        }
    }

    public static void CheckTexts(string? keys, string? words)
    {
        try
        {
            _ = keys is null ? [] : Tone.Parse(keys);
        }
        catch (ArgumentException wrong)
        {
            throw new JsonException(Words.Sentence.Of(wrong));
        }

        if (words is not null && string.IsNullOrWhiteSpace(words))
        {
            throw new JsonException("say needs words; who mumbles is asked to mumble.");
        }
    }
}
