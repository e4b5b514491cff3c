using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Security;

/// <summary>The two documents by which applications learn how to check a callback; anybody may read them.</summary>
internal sealed class SigningDocuments(SigningKeys keys, CallbackTokens tokens)
{
    public const string ConfigurationPath = "/calling/.well-known/acsopenidconfiguration";
    public const string KeysPath = "/calling/keys";

    public Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        return context.Request.Path.Value switch
        {
            ConfigurationPath => WriteAsync(context, Configuration(context.Request), SecurityJson.Default.OpenIdConfigurationBody),
            KeysPath => WriteAsync(context, new JsonWebKeySetBody(keys.Public), SecurityJson.Default.JsonWebKeySetBody),
            _ => next(context),
        };
    }

    // The issuer is a name and stays the same; the keys are an address, and have to be found from where the reader is (another container, say).
    private OpenIdConfigurationBody Configuration(HttpRequest request) => new()
    {
        Issuer = tokens.Issuer,
        JwksUri = $"{request.Scheme}://{request.Host}{KeysPath}",
        IdTokenSigningAlgValuesSupported = [SigningKey.Algorithm],
        ClaimsSupported = ["iss", "aud", "iat", "nbf", "exp"],
    };

    private static async Task WriteAsync<T>(HttpContext context, T document, JsonTypeInfo<T> shape)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(document, shape), context.RequestAborted).ConfigureAwait(false);
    }
}
