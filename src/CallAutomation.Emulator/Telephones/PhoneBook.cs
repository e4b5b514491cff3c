using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Telephones;

/// <summary>Every telephone there is. One without a script, without a call and without anybody who holds it is like a new one, and is forgotten.</summary>
internal sealed class PhoneBook
{
    private const int FirstSweep = 1_000;

    // The one lock: tests ask for phones from their own threads and want them at once.
    private readonly object _gate = new();
    private readonly Dictionary<Identity, WeakReference<Telephone>> _phones = [];
    private readonly HashSet<Telephone> _scripted = [];
    private int _nextSweep = FirstSweep;

    /// <summary>How many are remembered, or have not been noticed to be forgotten.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _phones.Count;
            }
        }
    }

    public Telephone FindOrAdd(Identity identity, Func<Identity, Telephone> add)
    {
        lock (_gate)
        {
            if (_phones.TryGetValue(identity, out WeakReference<Telephone>? known) && known.TryGetTarget(out Telephone? phone))
            {
                return phone;
            }

            phone = add(identity);
            _phones[identity] = new WeakReference<Telephone>(phone);
            SweepWhenDue();
            return phone;
        }
    }

    /// <summary>It has a script now, which holds for every call from then on.</summary>
    public void Keep(Telephone phone)
    {
        lock (_gate)
        {
            _scripted.Add(phone);
        }
    }

    /// <summary>Nobody has a script any more.</summary>
    public void ForgetScripts()
    {
        Telephone[] scripted;
        lock (_gate)
        {
            scripted = [.. _scripted];
            _scripted.Clear();
        }

        foreach (Telephone phone in scripted)
        {
            phone.ForgetScript();
        }
    }

    private void SweepWhenDue()
    {
        if (_phones.Count < _nextSweep)
        {
            return;
        }

        foreach ((Identity identity, WeakReference<Telephone> phone) in _phones)
        {
            if (!phone.TryGetTarget(out _))
            {
                _phones.Remove(identity);
            }
        }

        _nextSweep = Math.Max(FirstSweep, 2 * _phones.Count);
    }
}
