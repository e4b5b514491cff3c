using System.Runtime.CompilerServices;

namespace CallAutomation.Client.Values;

/// <summary>A list or a dictionary that somebody assigns to options: copied, so that what they do with theirs later changes nothing, and so that it can grow.</summary>
internal static class Assigned
{
    public static IList<T> List<T>(IList<T> value, [CallerMemberName] string property = "") => [.. Needed(value, property)];

    public static IDictionary<string, T> Dictionary<T>(IDictionary<string, T> value, [CallerMemberName] string property = "") =>
        new Dictionary<string, T>(Needed(value, property), StringComparer.Ordinal);

    public static T Needed<T>(T? value, [CallerMemberName] string property = "")
        where T : class => value ?? throw new ArgumentNullException(property, $"{property} may be empty, but not null.");
}
