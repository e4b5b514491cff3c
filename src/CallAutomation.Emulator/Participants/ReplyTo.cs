namespace CallAutomation.Emulator.Participants;

/// <summary>Where, and under which context, the application hears what became of one operation; no address means the call's own.</summary>
internal readonly record struct ReplyTo(string? OperationContext, Uri? CallbackUri);
