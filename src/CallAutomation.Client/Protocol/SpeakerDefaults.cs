namespace CallAutomation.Client.Protocol;

/// <summary>What the client says of itself where the options of one request do not.</summary>
/// <param name="Source">Who calls and joins.</param>
/// <param name="CallbackUri">Where the outcome of what is done from outside a call goes.</param>
internal readonly record struct SpeakerDefaults(UserIdentifier? Source, Uri? CallbackUri);
