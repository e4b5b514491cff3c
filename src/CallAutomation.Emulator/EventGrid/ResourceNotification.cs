using System.Text.Json;
using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>Something that happened to the resource, and not within one of the application's calls.</summary>
internal abstract record ResourceNotification(string Type, string Subject)
{
    private const string Prefix = "Microsoft.Communication.";

    /// <summary>The type without its prefix.</summary>
    public string Name => Type[(Type.LastIndexOf('.') + 1)..];

    /// <summary>The call it is about; nothing when it is about none.</summary>
    public virtual string? ServerCallId => null;

    /// <summary>The call it is about, for what may go wrong with the telling; nothing when it is about none.</summary>
    public virtual FaultSubject? Faults => null;

    public abstract void WriteData(Utf8JsonWriter writer);

    protected static string Communication(string name) => Prefix + name;
}
