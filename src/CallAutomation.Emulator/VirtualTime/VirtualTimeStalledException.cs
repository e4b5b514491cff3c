namespace CallAutomation.Emulator;

/// <summary>A run in virtual time could not go on, or not without a guess; the message tells who holds what, or what left the run, and what to do.</summary>
/// <remarks>The clock of <see cref="EmulatorTime.Virtual"/> advances only when it is certain that nobody is at work.</remarks>
public sealed class VirtualTimeStalledException : Exception
{
    /// <summary>A run that could not go on.</summary>
    /// <param name="message">What happened, and what to do.</param>
    public VirtualTimeStalledException(string message)
        : base(message)
    {
    }
}
