using Microsoft.AspNetCore.Http.Features;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>A connection without a network, which can break all the same.</summary>
internal sealed class BreakableConnection(CancellationToken given) : IHttpRequestLifetimeFeature
{
    public CancellationToken RequestAborted { get; set; } = given;

    public bool IsBroken { get; private set; }

    public void Abort() => IsBroken = true;
}
