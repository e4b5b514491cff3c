namespace CallAutomation.Client.AspNetCore;

/// <summary>A request as a front end has it, whichever that is.</summary>
public sealed class CallbackRequest
{
    /// <summary>A request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="query">The query string, undecoded, with its question mark or without.</param>
    /// <param name="header">The value of a header, by its name in any case; null where there is none.</param>
    /// <param name="body">The body, which is read only when the caller has been checked, and once. It is not disposed of.</param>
    public CallbackRequest(string method, string? query, Func<string, string?> header, Stream body)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(body);
        Method = method;
        Query = query;
        Header = header;
        Body = body;
    }

    internal string Method { get; }

    internal string? Query { get; }

    internal Func<string, string?> Header { get; }

    internal Stream Body { get; }

    internal bool Is(string method) => string.Equals(Method, method, StringComparison.OrdinalIgnoreCase);
}
