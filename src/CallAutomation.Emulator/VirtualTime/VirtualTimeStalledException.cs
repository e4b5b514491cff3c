namespace CallAutomation.Emulator;

/// <summary>A run in virtual time could not go on; the message tells who holds what.</summary>
/// <remarks>The clock advances only when it is certain that nobody is at work. It never advances on a guess.</remarks>
public sealed class VirtualTimeStalledException : Exception
{
    /// <summary>A run that could not go on.</summary>
    /// <param name="message">Who holds what, and what to do.</param>
    public VirtualTimeStalledException(string message)
        : base(message)
    {
    }
}
