namespace CallAutomation.Emulator.Telephones;

/// <summary>Why a phone rings, and for how long somebody has the patience to let it; null means as long as usual.</summary>
internal readonly record struct Ringing(RingCause Cause, TimeSpan? Patience = null)
{
    public static Ringing Called { get; } = new(RingCause.Called);
}

/// <summary>Why a phone rings.</summary>
internal enum RingCause
{
    /// <summary>Somebody calls.</summary>
    Called,

    /// <summary>A call that others have asks for one more.</summary>
    Invited,

    /// <summary>Somebody is handed on to it.</summary>
    TransferTarget,
}
