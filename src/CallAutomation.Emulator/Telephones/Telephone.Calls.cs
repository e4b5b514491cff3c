using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator;

public sealed partial class Telephone
{
    /// <summary>Joins the group call of that id, which begins with whoever comes first and ends when the last one goes.</summary>
    /// <remarks>An application finds it with a group call locator, or with the <see cref="TelephoneCall.ServerCallId"/>.</remarks>
    /// <param name="groupCallId">The id, usually a GUID.</param>
    public TelephoneCall JoinGroupCall(string groupCallId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(groupCallId);
        return _exchange.Join(this, GroupCallKind.Group, groupCallId);
    }

    /// <summary>Joins the room of that id, whose call begins with whoever comes first and ends when the last one goes.</summary>
    /// <remarks>An application finds it with a room locator, or with the <see cref="TelephoneCall.ServerCallId"/>.</remarks>
    /// <param name="roomId">The id of the room. It need not be created anywhere.</param>
    public TelephoneCall JoinRoom(string roomId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(roomId);
        return _exchange.Join(this, GroupCallKind.Room, roomId);
    }
}
