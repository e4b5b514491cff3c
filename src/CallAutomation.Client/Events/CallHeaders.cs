using System.Collections;

namespace CallAutomation.Client.Events;

/// <summary>Headers that came with a call: all as they were named, and found by any name that means the same.</summary>
/// <remarks>
/// Names that differ in case alone are kept apart, because applications tell them apart, and looked up exactly first. The header that SIP calls
/// <c>User-To-User</c> is <c>userToUser</c> in events that browsers caused.
/// </remarks>
internal sealed class CallHeaders : IReadOnlyDictionary<string, string>
{
    private const string UserToUserOfBrowsers = "userToUser";

    private static readonly CallHeaders s_none = new();

    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly Dictionary<string, string> _exactly = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byMeaning = new(StringComparer.OrdinalIgnoreCase);

    private CallHeaders()
    {
    }

    public int Count => _headers.Count;

    public IEnumerable<string> Keys => _headers.Select(static header => header.Key);

    public IEnumerable<string> Values => _headers.Select(static header => header.Value);

    public string this[string key] =>
        TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException("No header of this name came with the call.");

    public static CallHeaders OfSip(IReadOnlyDictionary<string, string?>? headers) => Of(headers, SipName);

    public static CallHeaders OfVoip(IReadOnlyDictionary<string, string?>? headers) => Of(headers, static name => name);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, out string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _exactly.TryGetValue(key, out value!) || _byMeaning.TryGetValue(key, out value!);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static CallHeaders Of(IReadOnlyDictionary<string, string?>? headers, Func<string, string> meaning)
    {
        if (headers is not { Count: > 0 })
        {
            return s_none;
        }

        CallHeaders read = new();
        foreach (KeyValuePair<string, string?> header in headers)
        {
            read.Add(header.Key, header.Value ?? string.Empty, meaning);
        }

        return read;
    }

    private void Add(string name, string value, Func<string, string> meaning)
    {
        string usual = meaning(name);
        string shown = _exactly.ContainsKey(usual) ? name : usual;
        _headers.Add(new(shown, value));
        _exactly[shown] = value;
        foreach (string alias in new[] { usual, name }.Where(alias => !_byMeaning.ContainsKey(alias)))
        {
            _byMeaning[alias] = value;
        }
    }

    private static string SipName(string name) =>
        string.Equals(name, UserToUserOfBrowsers, StringComparison.OrdinalIgnoreCase) || string.Equals(name, CustomCallingContext.UserToUser, StringComparison.OrdinalIgnoreCase)
            ? CustomCallingContext.UserToUser
            : name;
}
