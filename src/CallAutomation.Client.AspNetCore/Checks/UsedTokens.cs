using System.Security.Cryptography;
using System.Text;
using CallAutomation.Client.AspNetCore.Telemetry;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>Which events a token came with first, for as long as tokens live. Of tokens and ids only hashes are kept.</summary>
internal sealed class UsedTokens(ILogger logger) : IDisposable
{
    /// <summary>As many as come in the life of a token at 300 events a second.</summary>
    public const int Most = 200_000;

    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(11);
    private readonly object _gate = new();
    private readonly MemoryCache _seen = new(new MemoryCacheOptions());
    private bool _hasWarned;

    /// <summary>True when the token came before with other events.</summary>
    /// <param name="token">The token, which was checked.</param>
    /// <param name="events">What it came with.</param>
    public bool IsReused(string token, IReadOnlyList<CallEvent> events)
    {
        // What is signed is the token; its last letter, in the signature, can be written in several ways.
        int signature = token.LastIndexOf('.');
        string key = Hash(signature < 0 ? token : token[..signature]);
        string ids = Hash(string.Join('\n', events.Select(static callEvent => callEvent.Id)));
        lock (_gate)
        {
            if (_seen.TryGetValue(key, out string? first))
            {
                return first != ids;
            }

            MakeRoom();
            _seen.Set(key, ids, s_life);
            return false;
        }
    }

    public void Dispose() => _seen.Dispose();

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void MakeRoom()
    {
        if (_seen.Count < Most)
        {
            return;
        }

        _seen.Compact(0.1);
        if (!_hasWarned)
        {
            _hasWarned = true;
            Log.TokensForgotten(logger, Most);
        }
    }
}
