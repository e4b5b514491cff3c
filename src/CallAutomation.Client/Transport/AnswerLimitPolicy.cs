using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CallAutomation.Client.Transport;

/// <summary>Stands next to the transport, where an answer is still on its way, and lets no more of it through than the request allows.</summary>
internal sealed class AnswerLimitPolicy : HttpPipelinePolicy
{
    public static readonly AnswerLimitPolicy Instance = new();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Limit(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        Limit(message);
    }

    private static void Limit(HttpMessage message)
    {
        if (AnswerLimit.Of(message) is not { } limit || message.Response.ContentStream is not { } body)
        {
            return;
        }

        bool mayBeCut = limit.MayBeCut(message.Response.Status);
        if (!body.CanSeek)
        {
            message.Response.ContentStream = new LimitedStream(body, limit.Most, mayBeCut);
        }
        else if (body.Length > limit.Most && !mayBeCut)
        {
            // A transport of the user's has read it already.
            throw new OversizedAnswerException(limit.Most);
        }
    }
}
