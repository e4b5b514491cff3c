using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CallAutomation.Emulator.Admin;

/// <summary>Lets through what programs ask, and nothing that a web page makes a browser ask.</summary>
/// <remarks>Nobody signs here. The name of the host has been looked at before, so that no page can give its own name to this machine.</remarks>
internal static class AdminGuard
{
    public const int LargestBody = 1024 * 1024;

    /// <exception cref="AdminRefusal">The request may not be made, or not like this.</exception>
    public static void Check(HttpContext context, AdminAccess access)
    {
        HttpRequest request = context.Request;
        if (access != AdminAccess.Anywhere && !IsThisMachine(context.Connection))
        {
            throw Forbidden($"Only programs on the emulator's machine may use this. Allow others with {nameof(CallEmulatorOptions)}.{nameof(CallEmulatorOptions.Admin)} (--admin anywhere).");
        }

        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none"))
        {
            throw Forbidden("A web page of another site may not use this.");
        }

        if (request.Headers.Origin.ToString() is { Length: > 0 } origin && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            throw Forbidden("A web page of another origin may not use this.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        // A form of a web page cannot say this, and a script cannot without asking first.
        bool changes = HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method);
        if (changes && !(MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)))
        {
            throw new AdminRefusal(415, "The content type is not JSON.", "POST and PUT need the header Content-Type: application/json, with or without a body.");
        }
    }

    /// <summary>Whether the other end is here: at a loopback address, or at the very address that was called, from which nobody elsewhere can open a connection.</summary>
    private static bool IsThisMachine(ConnectionInfo connection) => connection.RemoteIpAddress is IPAddress from
        && (IPAddress.IsLoopback(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from) || from.Equals(connection.LocalIpAddress));

    private static AdminRefusal Forbidden(string detail) => new(403, "This may not be asked from here.", detail);
}
