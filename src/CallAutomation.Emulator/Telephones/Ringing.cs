using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Telephones;

/// <summary>Why a phone rings, and for how long somebody has the patience to let it; null means as long as usual.</summary>
internal readonly record struct Ringing(RingCause Cause, TimeSpan? Patience = null)
{
    /// <summary>Who calls, or asks; nobody where that is not known.</summary>
    public Identity? From { get; init; }

    public static Ringing CalledBy(Identity from) => new(RingCause.Called) { From = from };
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
