using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Media;

/// <summary>What every media operation is told. No listeners means everybody.</summary>
internal sealed record MediaRequest(IReadOnlyList<AudioSource> Sources, IReadOnlyList<Identity> Listeners, string? OperationContext, Uri? CallbackUri);
