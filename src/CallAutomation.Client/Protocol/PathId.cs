using System.Text.Json;

namespace CallAutomation.Client.Protocol;

/// <summary>The check for ids that become a part of an address.</summary>
/// <remarks>
/// Escaping keeps all others in their place. These it cannot: a dot or two are steps within an address however they are written, no
/// text at all leaves a step out, and half of a surrogate pair is written like any other half.
/// </remarks>
internal static class PathId
{
    /// <exception cref="ArgumentException">The id would change the address.</exception>
    public static string Checked(string id, string parameterName) => WhyRefused(id) is { } why
        ? throw new ArgumentException($"The id cannot be a part of an address: {why}. Nothing was sent.", parameterName)
        : id;

    /// <summary>The same for an id that the service gave: it is to be asked with later.</summary>
    /// <exception cref="JsonException">There is none, or none that can be asked with.</exception>
    public static string OfAnswer(string? id, string member)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            throw new JsonException($"{member} is missing.");
        }

        return WhyRefused(id!) is null ? id! : throw new JsonException($"{member} is no id.");
    }

    /// <summary>Null where the id can be a part of an address.</summary>
    private static string? WhyRefused(string id)
    {
        if (id.Length == 0)
        {
            return "it is empty";
        }

        if (id is "." or "..")
        {
            return "it is the step to another one";
        }

        return HasHalfCharacter(id) ? "it is not Unicode" : null;
    }

    private static bool HasHalfCharacter(string id)
    {
        for (int place = 0; place < id.Length; place++)
        {
            if (!char.IsSurrogate(id[place]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(id[place]) || place + 1 == id.Length || !char.IsLowSurrogate(id[++place]))
            {
                return true;
            }
        }

        return false;
    }
}
