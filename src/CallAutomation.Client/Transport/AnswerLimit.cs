using Azure.Core;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Transport;

/// <summary>How long the answer to a request may be.</summary>
/// <param name="operation">Tells which answers are read for what they say, and which only for why the operation was refused.</param>
/// <param name="most">In bytes.</param>
internal sealed class AnswerLimit(Operation operation, long most)
{
    public long Most { get; } = most;

    public static AnswerLimit? Of(HttpMessage message) =>
        message.TryGetProperty(typeof(AnswerLimit), out object? value) ? (AnswerLimit?)value : null;

    public void Accompany(HttpMessage message) => message.SetProperty(typeof(AnswerLimit), this);

    /// <summary>Of a refusal the beginning is enough; a success that is cut off would say something else.</summary>
    public bool MayBeCut(int status) => !operation.Accepts(status);
}
