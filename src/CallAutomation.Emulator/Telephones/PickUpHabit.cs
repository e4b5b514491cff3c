namespace CallAutomation.Emulator;

/// <summary>What a phone does when it is called.</summary>
internal enum PickUpHabit
{
    Answers,
    IsBusy,
    Declines,
    DoesNotAnswer,
    IsUnreachable,
    WaitsForAHand,
}
