using CallAutomation.Client.Visits;

namespace CallAutomation.Client.Events;

/// <summary>Something that happened in a call. The derived type says what.</summary>
/// <remarks>
/// The service delivers at least once and in no promised order: the same <see cref="Id"/> can come twice. Every property can be set, so
/// that tests can make any event there is.
/// </remarks>
public abstract record CallEvent
{
    private readonly ReadOnlyMemory<byte> _rawJson;

    // A nullable date would take eight bytes more of every event.
    private readonly DateTimeOffset _time;
    private readonly bool _hasTime;
    private readonly bool _isOfVisit;

    /// <summary>An event with nothing known about it, for tests.</summary>
    protected CallEvent()
    {
    }

    private protected CallEvent(in EventEnvelope envelope)
    {
        Id = envelope.Id;
        Time = envelope.Time;
        Type = envelope.Type;
        _rawJson = envelope.RawJson;
        CallConnectionId = envelope.CallConnectionId;
        ServerCallId = envelope.ServerCallId;
        IsCallInferred = envelope.IsCallInferred;
        CorrelationId = envelope.CorrelationId;
        OperationContext = envelope.OperationContext;
        ResultInformation = envelope.ResultInformation;
        ApiVersion = envelope.ApiVersion;
    }

    /// <summary>The id of this one event; a second delivery has the same.</summary>
    public string? Id { get; init; }

    /// <summary>When it happened, by the service's clock; null where the service did not say.</summary>
    public DateTimeOffset? Time
    {
        get => _hasTime ? _time : null;
        init
        {
            _hasTime = value.HasValue;
            _time = value.GetValueOrDefault();
        }
    }

    /// <summary>The service's name for it, for example <c>Microsoft.Communication.PlayCompleted</c>.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// The application's leg in the call it happened in; null where the service did not say. In the events of a recording it is the recorder's,
    /// see <see cref="RecordingStateChanged"/>.
    /// </summary>
    public string? CallConnectionId { get; init; }

    /// <summary>The call it happened in, the same for all who take part.</summary>
    public string? ServerCallId { get; init; }

    /// <summary>
    /// Whether <see cref="CallConnectionId"/> or <see cref="ServerCallId"/> was taken from the envelope's source, because the event itself names no
    /// call: so it is with the results of plays and invitations in the preview versions. That their source has this form is inferred.
    /// </summary>
    public bool IsCallInferred { get; init; }

    /// <summary>The id that ties together everything the service reports about this call.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The context of the request that caused it; null where no request did.</summary>
    public string? OperationContext { get; init; }

    /// <summary>
    /// Whether it is about the application's own leg in a call that it only visits (<see cref="ServerCall.VisitAsync"/>, and actions from outside a call). The events of
    /// joining and leaving say so themselves; of others only a <see cref="CallEventHub"/> knows, once it has heard of the visit: a roster that comes first does not say so.
    /// </summary>
    public bool IsOfVisit
    {
        get => _isOfVisit || VisitContext.Is(OperationContext);
        init => _isOfVisit = value;
    }

    /// <summary>Why it happened: codes and text of the service; null where it gave none.</summary>
    public ResultInformation? ResultInformation { get; init; }

    /// <summary>
    /// The version of the service's API in which it was asked for the call or the recording, for example <c>2026-03-12</c>; null where the service
    /// did not say, as in the preview versions.
    /// </summary>
    public string? ApiVersion { get; init; }

    /// <summary>The event as it came, envelope included; empty for an event made by hand.</summary>
    public BinaryData RawJson
    {
        get => BinaryData.FromBytes(_rawJson);
        init => _rawJson = value?.ToMemory() ?? default;
    }

    /// <summary>What happened and in which call: nothing that could not stand in a log.</summary>
    public sealed override string ToString() => CallConnectionId is null ? GetType().Name : $"{GetType().Name} ({CallConnectionId})";
}
