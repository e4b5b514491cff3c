using System.Runtime.CompilerServices;

namespace CallAutomation.Client.Participants;

/// <summary>The check every id in a constructor gets before the base class sees it.</summary>
internal static class IdText
{
    public static string Checked(string id, [CallerArgumentExpression(nameof(id))] string? parameterName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, parameterName);
        return id;
    }
}
