using CallAutomation.Client.AspNetCore.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>The keys that an issuer publishes: kept, fetched again when an unknown one is named, and used on when they cannot be fetched.</summary>
/// <remarks>
/// <c>ConfigurationManager</c> of the identity library fetches in the background, so that the first token with a new key is refused; senders of callbacks do not
/// repeat what was refused, and the event would be lost.
/// </remarks>
internal sealed class IssuerKeys(string name, string address, IDocumentRetriever documents, TimeProvider clock, ILogger logger)
{
    /// <summary>How often at most they are fetched because of an unknown key or after a failure.</summary>
    public static readonly TimeSpan MinimumInterval = TimeSpan.FromSeconds(2);

    private const int MostStrangers = 1_000;
    private static readonly TimeSpan s_maximumAge = TimeSpan.FromHours(12);

    /// <summary>How long a token waits for keys; senders give up after 5 seconds.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    /// <summary>How long a token waits whose key is known, but old.</summary>
    private static readonly TimeSpan s_patienceWithOld = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly HashSet<string> _strangers = new(StringComparer.Ordinal);
    private OpenIdConnectConfiguration? _known;
    private Task<bool>? _fetching;
    private long _fetchedAt;
    private long _limitedSince;
    private bool _isLimited;
    private bool _hasFailed;

    /// <summary>Whose keys these are, for people.</summary>
    public string Name { get; } = name;

    /// <summary>Whether there are keys, and whether the last attempt to get them failed.</summary>
    public (bool HasKeys, bool HasFailed) State
    {
        get
        {
            lock (_gate)
            {
                return (_known is not null, _hasFailed);
            }
        }
    }

    /// <summary>How the issuer calls itself; null before its keys were obtained.</summary>
    public string? Issuer
    {
        get
        {
            lock (_gate)
            {
                return _known?.Issuer;
            }
        }
    }

    /// <summary>The key of an id.</summary>
    /// <returns>The key, or null and the reason.</returns>
    public async ValueTask<(SecurityKey? Key, CallbackRejection Rejection)> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        (SecurityKey? key, bool isOld) = Look(keyId);
        if (key is not null && !isOld)
        {
            return (key, CallbackRejection.None);
        }

        Task<bool>? refreshing = Refresh();
        if (key is not null)
        {
            // What is known stays good for as long as nothing newer can be had, and after a failure nobody waits for it.
            if (refreshing is null || State.HasFailed || await IsFreshAsync(refreshing, s_patienceWithOld, cancellationToken).ConfigureAwait(false) != true)
            {
                return (key, CallbackRejection.None);
            }
        }
        else if (refreshing is null)
        {
            // They were fetched just now, and are not fetched for every key that somebody makes up. Of one that was not looked for nothing can be said yet.
            return (null, IsStranger(keyId) ? CallbackRejection.KeyUnknown : CallbackRejection.KeysUnavailable);
        }
        else if (await IsFreshAsync(refreshing, s_patience, cancellationToken).ConfigureAwait(false) != true)
        {
            key = Look(keyId).Key;
            return (key, key is null ? CallbackRejection.KeysUnavailable : CallbackRejection.None);
        }

        key = Look(keyId).Key;
        if (key is null)
        {
            Remember(keyId);
        }

        return (key, key is null ? CallbackRejection.KeyUnknown : CallbackRejection.None);
    }

    /// <summary>Fetches the keys and waits a while; whether there are some then.</summary>
    public async Task<bool> ObtainAsync(CancellationToken cancellationToken)
    {
        if (!State.HasKeys && Refresh() is { } refreshing)
        {
            await IsFreshAsync(refreshing, s_patience, cancellationToken).ConfigureAwait(false);
        }

        return State.HasKeys;
    }

    /// <summary>True when the keys are there, false when they could not be had, null when that takes too long: senders give up, and the event would be lost.</summary>
    private async ValueTask<bool?> IsFreshAsync(Task<bool> refreshing, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await refreshing.WaitAsync(patience, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Fetches the keys; null when that was tried just now. The result is false when they could not be had.</summary>
    private Task<bool>? Refresh()
    {
        lock (_gate)
        {
            if (_fetching is { IsCompleted: false })
            {
                return _fetching;
            }

            if (_isLimited && clock.GetElapsedTime(_limitedSince) < MinimumInterval)
            {
                return null;
            }

            // The first time is no repetition.
            _isLimited = _known is not null || _hasFailed;
            _limitedSince = clock.GetTimestamp();

            // Not under the gate, and not in the turn of whoever asked first: others wait for it as well.
            return _fetching = Task.Run(FetchAsync);
        }
    }

    private bool IsStranger(string keyId)
    {
        lock (_gate)
        {
            return _strangers.Contains(keyId);
        }
    }

    private void Remember(string keyId)
    {
        lock (_gate)
        {
            if (_strangers.Count < MostStrangers)
            {
                _strangers.Add(keyId);
            }
        }
    }

    private (SecurityKey? Key, bool IsOld) Look(string keyId)
    {
        lock (_gate)
        {
            return _known is null
                ? (null, true)
                : (_known.SigningKeys.FirstOrDefault(key => key.KeyId == keyId), clock.GetElapsedTime(_fetchedAt) > s_maximumAge);
        }
    }

    private async Task<bool> FetchAsync()
    {
        try
        {
            OpenIdConnectConfiguration fetched = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None).ConfigureAwait(false);
            if (fetched.SigningKeys.Count == 0)
            {
                throw new InvalidOperationException("There is no key for signatures in it.");
            }

            lock (_gate)
            {
                _known = fetched;
                _fetchedAt = clock.GetTimestamp();
                _hasFailed = false;
                _strangers.Clear();
            }

            return true;
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _hasFailed = true;
                _isLimited = true;
            }

            Log.KeysUnavailable(logger, Name, failure);
            return false;
        }
    }
}
