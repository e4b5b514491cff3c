namespace CallAutomation.Emulator;

/// <summary>The two envelopes in which Event Grid delivers.</summary>
public enum EventGridSchema
{
    /// <summary>Event Grid's own envelope, in an array. The webhook proves itself by returning a validation code.</summary>
    EventGrid,

    /// <summary>CloudEvents 1.0, one event in each delivery. The webhook proves itself by allowing the origin in an <c>OPTIONS</c> request.</summary>
    CloudEvents,
}
