using CallAutomation.Emulator.Service;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Faults;

/// <summary>An answer whose connection breaks: in the middle of its body, or before its first byte where it has none.</summary>
internal static class BrokenAnswer
{
    public static async Task WriteAsync(HttpContext context, ServiceResponse answer)
    {
        if (answer.Body.Length > 0)
        {
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }

        context.Abort();
    }
}
