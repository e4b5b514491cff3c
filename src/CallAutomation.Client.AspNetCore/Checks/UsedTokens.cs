using System.Security.Cryptography;
using System.Text;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Caching.Memory;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>Which events a token came with first, for as long as tokens live. Of the tokens only hashes are kept.</summary>
internal sealed class UsedTokens : IDisposable
{
    private const int Most = 50_000;
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(11);
    private readonly MemoryCache _seen = new(new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.2 });

    /// <summary>True when the token came before with other events.</summary>
    public bool IsReused(string authorization, IReadOnlyList<CallEvent> events)
    {
        string token = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(authorization)));
        string ids = string.Join('\n', events.Select(static callEvent => callEvent.Id));
        string? first = _seen.GetOrCreate(token, entry =>
        {
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = s_life;
            return ids;
        });
        return first != ids;
    }

    public void Dispose() => _seen.Dispose();
}
