namespace CallAutomation.Emulator.Telephones;

/// <summary>What a phone does for one cause of ringing; no time means the time it rings for anyway.</summary>
internal readonly record struct RingHabit(PickUpHabit PickUp, TimeSpan? RingTime);
