namespace CallAutomation.Client;

/// <summary>Finds a group call by the GUID its participants agreed on.</summary>
/// <param name="groupCallId">The GUID.</param>
public sealed class GroupCallLocator(string groupCallId) : CallLocator(groupCallId, nameof(groupCallId));
