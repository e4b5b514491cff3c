namespace CallAutomation.Emulator;

/// <summary>What a phone does when it rings.</summary>
public enum PickUpHabit
{
    /// <summary>It is answered after it has rung.</summary>
    Answers,

    /// <summary>It is busy: the call fails at once with 486/560486.</summary>
    IsBusy,

    /// <summary>It is declined after it has rung: 603/0.</summary>
    Declines,

    /// <summary>It rings until somebody gives up: 487/10004.</summary>
    DoesNotAnswer,

    /// <summary>It cannot be reached: the call fails at once with 480/10078.</summary>
    IsUnreachable,

    /// <summary>It rings until <see cref="Telephone.PickUp"/> or <see cref="Telephone.HangUp"/> is called, or somebody gives up.</summary>
    WaitsForAHand,

    /// <summary>It is a number (or a user) of the application: it rings for those who subscribed to incoming calls, and an application answers, redirects or rejects it.</summary>
    RingsForTheApplication,
}
