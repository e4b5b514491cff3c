namespace CallAutomation.Client.Hub;

/// <summary>In which calls a context was used, in the order of the requests: for events of the preview versions that name no call.</summary>
internal sealed class ContextRoutes
{
    private readonly object _gate = new();
    private readonly Dictionary<string, List<string>> _calls = new(StringComparer.Ordinal);

    public void Add(string context, string call)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(context, out List<string>? calls))
            {
                _calls.Add(context, calls = []);
            }

            calls.Add(call);
        }
    }

    public void Remove(string context, string call)
    {
        lock (_gate)
        {
            if (_calls.TryGetValue(context, out List<string>? calls) && calls.Remove(call) && calls.Count == 0)
            {
                _calls.Remove(context);
            }
        }
    }

    public string[] Of(string context)
    {
        lock (_gate)
        {
            return _calls.TryGetValue(context, out List<string>? calls) ? [.. calls] : [];
        }
    }
}
