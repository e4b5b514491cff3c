using System.Text.Json;
using CallAutomation.Emulator.Scripts;

namespace CallAutomation.Emulator.Admin;

/// <summary>Thrown where something cannot be done, and answered with JSON problem details (RFC 9457).</summary>
internal sealed class AdminRefusal(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    /// <summary>Where in a body the fault is; nothing where it is not in one.</summary>
    public int? Line { get; init; }

    /// <summary>Which member of a body is at fault.</summary>
    public string? Member { get; init; }

    public static AdminRefusal BadRequest(string detail) => new(400, "The request is not valid.", detail);

    public static AdminRefusal NotFound(string detail) => new(404, "There is no such thing.", detail);

    public static AdminRefusal Conflict(string detail) => new(409, "That cannot be done now.", detail);

    /// <summary>What is wrong with a JSON document, and where.</summary>
    public static AdminRefusal Of(JsonException malformed) => new(400, "The body is not valid.", JsonFault.Describe(malformed))
    {
        Line = JsonFault.LineOf(malformed),
        Member = malformed.Path,
    };
}
