namespace CallAutomation.Emulator.Callbacks;

/// <summary>What became of one try to deliver an event. No status means that nobody answered.</summary>
internal readonly record struct DeliveryOutcome(int? Status, string Reason, bool HasTimedOut = false)
{
    public bool IsDelivered => Status is >= 200 and < 300;

    public bool IsWorthAnotherTry => Status is null or 408 or 429 or (>= 500 and <= 599);
}
