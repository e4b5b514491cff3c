namespace AppointmentReminder;

/// <summary>The reasons of the service that the story tells apart.</summary>
internal static class SubCodes
{
    /// <summary>The question was heard, and no key was pressed in time.</summary>
    public const int InitialSilence = 8510;

    /// <summary>The call ended because whoever was called rejected it.</summary>
    public const int Rejected = 5002;

    /// <summary>A telephone rejected the call.</summary>
    public const int RejectedByTelephone = 560403;
}
