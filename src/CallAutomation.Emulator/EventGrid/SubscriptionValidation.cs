using System.Text.Json;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>Asks a webhook whether it wants events, in Event Grid's own schema.</summary>
internal sealed record SubscriptionValidation(string Code, Uri ValidationUrl) : ResourceNotification("Microsoft.EventGrid.SubscriptionValidationEvent", "")
{
    public override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("validationCode", Code);
        writer.WriteString("validationUrl", ValidationUrl.AbsoluteUri);
        writer.WriteEndObject();
    }

    /// <summary>A record would print the code.</summary>
    public override string ToString() => Name;
}
