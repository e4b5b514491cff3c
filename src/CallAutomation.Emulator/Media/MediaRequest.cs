namespace CallAutomation.Emulator;

/// <summary>What every media operation is told. No listeners means everybody.</summary>
internal sealed record MediaRequest(IReadOnlyList<AudioSource> Sources, IReadOnlyList<Identity> Listeners, string? OperationContext, Uri? CallbackUri);
