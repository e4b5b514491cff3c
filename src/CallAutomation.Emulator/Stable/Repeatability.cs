using System.Globalization;
using CallAutomation.Emulator.Service;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Stable;

/// <summary>Remembers what was answered to which repeatable request, so that a repetition acts once.</summary>
internal sealed class Repeatability
{
    // Far more than a client's retries need; the oldest go first.
    private const int ToRemember = 10_000;

    private readonly Dictionary<string, Outcome> _outcomes = [];
    private readonly Queue<string> _inOrder = [];

    /// <summary>Reads the pair of headers; both or neither.</summary>
    public static string? ReadId(IHeaderDictionary headers)
    {
        string id = headers["Repeatability-Request-ID"].ToString();
        string firstSent = headers["Repeatability-First-Sent"].ToString();
        if (id.Length == 0 && firstSent.Length == 0)
        {
            return null;
        }

        if (id.Length == 0 || firstSent.Length == 0)
        {
            throw ServiceRefusal.BadRequest("Repeatability-Request-ID and Repeatability-First-Sent must come together.");
        }

        if (!Guid.TryParse(id, out Guid guid))
        {
            throw ServiceRefusal.BadRequest("The header Repeatability-Request-ID must be a UUID.");
        }

        bool isDate = DateTimeOffset.TryParseExact(firstSent, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
        return isDate ? guid.ToString() : throw ServiceRefusal.BadRequest("The header Repeatability-First-Sent must be an RFC 1123 date.");
    }

    /// <summary>Acts the first time and gives the first answer every time.</summary>
    /// <param name="id">The id of the request.</param>
    /// <param name="request">What is asked, so that an id used for two different requests is noticed.</param>
    /// <param name="act">What to do the first time.</param>
    public ServiceResponse Once(string id, string request, Func<ServiceResponse> act)
    {
        if (_outcomes.TryGetValue(id, out Outcome? earlier))
        {
            return earlier.Request == request
                ? earlier.Answer.Again?.Invoke() ?? earlier.Answer
                : throw ServiceRefusal.BadRequest("The header Repeatability-Request-ID was used before, for another request.");
        }

        ServiceResponse answer = act();
        _outcomes.Add(id, new Outcome(request, answer));
        _inOrder.Enqueue(id);
        if (_inOrder.Count > ToRemember)
        {
            _outcomes.Remove(_inOrder.Dequeue());
        }

        return answer;
    }

    private sealed record Outcome(string Request, ServiceResponse Answer);
}
