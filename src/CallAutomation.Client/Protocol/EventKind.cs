using System.Text;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Protocol;

/// <summary>One type of event: its name on the wire, and how it is read.</summary>
internal sealed class EventKind(string type, EventKind.Reader read)
{
    public delegate CallEvent Reader(in EventEnvelope envelope);

    public string Type { get; } = type;

    /// <summary>The same name as it stands in the body.</summary>
    public byte[] TypeOnWire { get; } = Encoding.UTF8.GetBytes(type);

    public Reader Read { get; } = read;
}
