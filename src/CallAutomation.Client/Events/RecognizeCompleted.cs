
namespace CallAutomation.Client.Events;

/// <summary>A question was answered. <see cref="RecognitionType"/> tells which of the results is set.</summary>
public sealed record RecognizeCompleted : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RecognizeCompleted()
    {
    }

    internal RecognizeCompleted(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What kind of answer it was.</summary>
    public RecognitionType? RecognitionType { get; init; }

    /// <summary>The keys, in the order they were pressed; null unless keys were the answer.</summary>
    public DtmfResult? DtmfResult { get; init; }

    /// <summary>The choice; null unless one of the choices offered was the answer, by voice or by key. Since 2023-10-15.</summary>
    public ChoiceResult? ChoiceResult { get; init; }

    /// <summary>What was said; null unless free speech was the answer. Since 2023-10-15.</summary>
    public SpeechResult? SpeechResult { get; init; }
}
