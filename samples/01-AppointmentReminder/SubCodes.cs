namespace AppointmentReminder;

/// <summary>The reasons of the service that the story tells apart.</summary>
internal static class SubCodes
{
    /// <summary>The question was heard, and no key was pressed in time.</summary>
    public const int InitialSilence = 8510;
}
