using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Faults;

/// <summary>What goes wrong when a prompt is fetched.</summary>
internal sealed class PromptFaults
{
    /// <summary>Why a prompt could not be fetched that nobody tried to fetch.</summary>
    public const string Reason = "the download breaks, as a fault";

    public PromptFaults(ApplicationLeg leg, Uri address)
    {
        FaultInjector faults = leg.Services.Faults;
        string name = address.Segments[^1];
        FaultOccasion occasion = new(leg.Faults, name, leg.Faults.Next("prompt " + name));
        Delay = faults.ChooseTime(FaultKind.PromptSlow, occasion);
        IsBroken = faults.Choose(FaultKind.PromptBroken, occasion);
        if (Delay is TimeSpan delay)
        {
            faults.Happened(FaultKind.PromptSlow, occasion, FormattableString.Invariant($"{name} takes {delay.TotalMilliseconds:0} ms longer to download"), leg.KnownId);
        }

        if (IsBroken)
        {
            faults.Happened(FaultKind.PromptBroken, occasion, $"{name} cannot be downloaded", leg.KnownId);
        }
    }

    public TimeSpan? Delay { get; }

    public bool IsBroken { get; }
}
