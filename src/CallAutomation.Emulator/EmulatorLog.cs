using Microsoft.Extensions.Logging;

namespace CallAutomation.Emulator;

/// <summary>What the emulator says to an <see cref="ILogger"/>.</summary>
internal sealed partial class EmulatorLog(ILogger logger)
{
    // The generator of the older SDK's logging package looks for a field and does not see the parameter.
    private readonly ILogger _logger = logger;

    public void Happened(JournalEntry entry)
    {
        try
        {
            if (entry.Kind == JournalEntryKind.Warning)
            {
                Warn(entry.Who, entry.What);
            }
            else
            {
                Tell(entry.Who, entry.What);
            }
        }
        catch (Exception)
        {
            // A log that cannot be written must not stop a call; the journal has the line.
        }
    }

    public void Fault(Exception failure)
    {
        try
        {
            Trip(failure);
        }
        catch (Exception)
        {
            // As above.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The emulator listens at {Endpoint}")]
    public partial void Listens(Uri endpoint);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Who}: {What}")]
    private partial void Tell(string who, string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Who}: {What}")]
    private partial void Warn(string who, string what);

    [LoggerMessage(Level = LogLevel.Error, Message = "The emulator tripped over itself; this is a defect in the emulator")]
    private partial void Trip(Exception failure);
}
