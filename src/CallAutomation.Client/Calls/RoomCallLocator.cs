namespace CallAutomation.Client;

/// <summary>Finds a room by its id.</summary>
/// <param name="roomId">The id of the room.</param>
public sealed class RoomCallLocator(string roomId) : CallLocator(roomId, nameof(roomId));
