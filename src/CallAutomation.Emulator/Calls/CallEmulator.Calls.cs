namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    /// <summary>Everybody who is in a call now, by raw id and in the order of joining; nobody when there is no such call (any more).</summary>
    /// <remarks>Applications that made or answered the call are in it. Those that joined, whom nobody sees, and those that act from outside are not.</remarks>
    /// <param name="serverCallId">From <see cref="TelephoneCall.ServerCallId"/>, or from any event of the call.</param>
    public Task<IReadOnlyList<string>> GetParticipantsAsync(string serverCallId)
    {
        ArgumentException.ThrowIfNullOrEmpty(serverCallId);
        return _services.Timeline.AskAsync<IReadOnlyList<string>>(() =>
            [.. (_exchange.Calls.FindCall(serverCallId)?.Members ?? []).Select(member => member.Identity.RawId)]);
    }
}
