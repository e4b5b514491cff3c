using System.Text.Json;
using CallAutomation.Emulator.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CallAutomation.Emulator.Admin;

/// <summary>Where programs in other processes and languages steer the emulator: paths of their own, apart from those of the service.</summary>
internal sealed class AdminApi(AdminAccess access, Exchange exchange)
{
    public const string Root = "/admin/v1";
    private const string Branch = "/admin";

    private readonly AdminWaiters _waiters = new();

    /// <summary>What is steered; known when it has started, and no request is let in before.</summary>
    public CallEmulator? Emulator { get; set; }

    /// <summary>Whether a request only asks how things are, so that no clock need wait for it.</summary>
    public static bool IsLook(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path.StartsWithSegments(Branch, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the paths to a server.</summary>
    public void AddTo(WebApplication server) => ((IApplicationBuilder)server).Map(Branch, branch =>
    {
        branch.Use(GuardAsync);
        branch.UseRouting();
        branch.UseEndpoints(endpoints =>
        {
            foreach (AdminRoute route in AdminRoutes.All)
            {
                endpoints.MapMethods($"/v1{route.Pattern}", [route.Method], context => route.Handle(new AdminRequest(context, Emulator!, exchange, _waiters)));
            }
        });
        branch.Run(static _ => throw AdminRefusal.NotFound($"There is no such path. What there is says {Root}/openapi.json."));
    });

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            AdminGuard.Check(context, access);
            await next(context).ConfigureAwait(false);
            if (context.Response is { StatusCode: 405, HasStarted: false })
            {
                throw new AdminRefusal(405, "That is not done here.", $"This path takes {context.Response.Headers.Allow}.");
            }
        }
        catch (AdminRefusal refusal)
        {
            await RefuseAsync(context, refusal).ConfigureAwait(false);
        }
        catch (BadHttpRequestException unreadable)
        {
            await RefuseAsync(context, new AdminRefusal(unreadable.StatusCode, "The request cannot be read.", unreadable.StatusCode == 413 ? $"A body may have {AdminGuard.LargestBody} bytes." : unreadable.Message)).ConfigureAwait(false);
        }
        catch (ArgumentException wrong)
        {
            await RefuseAsync(context, AdminRefusal.BadRequest(Words.Sentence.Of(wrong))).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            await RefuseAsync(context, new AdminRefusal(503, "The emulator is stopping.", "The emulator is stopping.")).ConfigureAwait(false);
        }
        catch (InvalidOperationException notNow)
        {
            await RefuseAsync(context, AdminRefusal.Conflict(notNow.Message)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or IOException) && !context.Response.HasStarted)
        {
            exchange.Services.Fault(failure);
            await RefuseAsync(context, new AdminRefusal(500, "The emulator tripped over itself.", "This is a defect in the emulator, and its log has the details.")).ConfigureAwait(false);
        }
    }

    private static async Task RefuseAsync(HttpContext context, AdminRefusal refusal)
    {
        ProblemDetails problem = new() { Status = refusal.Status, Title = refusal.Title, Detail = refusal.Message };
        if (refusal.Member is not null)
        {
            problem.Extensions["line"] = refusal.Line;
            problem.Extensions["member"] = refusal.Member;
        }

        byte[] body = JsonSerializer.SerializeToUtf8Bytes(problem, AdminJson.Relaxed.ProblemDetails);
        context.Response.StatusCode = refusal.Status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (refusal.Status == 429)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
