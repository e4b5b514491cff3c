using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace CallAutomation.Emulator.Security;

/// <summary>A token as it arrived, taken apart but not believed.</summary>
internal sealed class ReceivedToken
{
    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private ReceivedToken(JsonElement header, JsonElement claims, byte[] signed, byte[] signature)
    {
        Header = header;
        Claims = claims;
        _signed = signed;
        _signature = signature;
    }

    public JsonElement Header { get; }

    public JsonElement Claims { get; }

    public static ReceivedToken? TryRead(string text)
    {
        string[] parts = text.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            JsonElement header = JsonDocument.Parse(WebEncoders.Base64UrlDecode(parts[0])).RootElement;
            JsonElement claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(parts[1])).RootElement;
            return header.ValueKind == JsonValueKind.Object && claims.ValueKind == JsonValueKind.Object
                ? new ReceivedToken(header, claims, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), WebEncoders.Base64UrlDecode(parts[2]))
                : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    public bool IsSignedWith(RSA key) => key.VerifyData(_signed, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public string? HeaderText(string name) => Text(Header, name);

    public string? ClaimText(string name) => Text(Claims, name);

    /// <summary>The audiences, of which there may be one or several.</summary>
    public IEnumerable<string> Audiences() => Claims.TryGetProperty("aud", out JsonElement audience)
        ? audience.ValueKind switch
        {
            JsonValueKind.String => [audience.GetString()!],
            JsonValueKind.Array => audience.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!),
            _ => [],
        }
        : [];

    /// <summary>A time in seconds since 1970, which may have a fraction; null when it is missing or not a number.</summary>
    public double? ClaimSeconds(string name) =>
        Claims.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double seconds) ? seconds : null;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
