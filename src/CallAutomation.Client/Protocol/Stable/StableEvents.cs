using System.Text.Json.Serialization.Metadata;
using CallAutomation.Client.Events;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The events of the stable language: which name on the wire is which public event, and how its data is read.</summary>
internal static partial class StableEvents
{
    private const string Prefix = "Microsoft.Communication.";

    private delegate CallEvent DataReader<TData>(in EventEnvelope envelope, TData data);

    public static EventTable Table { get; } = new([.. Calls(), .. Participants(), .. Media(), .. Recording(), .. Resource()]);

    /// <summary>An event that says nothing beyond what all events say.</summary>
    private static EventKind Plain(string name, EventKind.Reader create) =>
        new(Prefix + name, (in EventEnvelope envelope) => create(CommonMembers.Read(envelope)));

    /// <summary>An event with members of its own, which the shape lists.</summary>
    private static EventKind With<TData>(string name, JsonTypeInfo<TData> shape, DataReader<TData> create)
        where TData : class => OfType(Prefix + name, shape, create);

    private static EventKind OfType<TData>(string type, JsonTypeInfo<TData> shape, DataReader<TData> create)
        where TData : class => new(type, (in EventEnvelope envelope) =>
    {
        EventEnvelope common = CommonMembers.Read(envelope);
        return create(common, FittingJson.Read(envelope.Data, shape));
    });

    /// <summary>A value of a list the service may lengthen; null where it said nothing.</summary>
    private static T? Value<T>(string? text, Func<string, T> create)
        where T : struct => string.IsNullOrWhiteSpace(text) ? null : create(text!);
}
