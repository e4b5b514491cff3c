namespace CallAutomation.Emulator.Stable;

/// <summary>What the path of a request names, decoded.</summary>
internal readonly record struct StableAddress(string Collection, string Id, string ParticipantRawId)
{
    public bool IsOfACall => Id.Length > 0 && Collection == "callConnections";
}
