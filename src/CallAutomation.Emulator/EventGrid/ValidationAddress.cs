using CallAutomation.Emulator.Time;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>Where a subscription is validated by hand: the <c>validationUrl</c> of a validation event. The code in it is what proves the reader.</summary>
internal sealed class ValidationAddress(Timeline timeline, EventGridTopic topic)
{
    public const string Path = "/eventgrid/validate";

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path.Value != Path)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        string code = context.Request.Query["code"].ToString();
        bool confirmed;
        try
        {
            confirmed = await timeline.AskAsync(() => topic.Confirm(code)).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            confirmed = false;
        }

        context.Response.StatusCode = confirmed ? 200 : 404;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(confirmed ? "The webhook is subscribed." : "There is no subscription that waits for this code.", context.RequestAborted).ConfigureAwait(false);
    }
}
