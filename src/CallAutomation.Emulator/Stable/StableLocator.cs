using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>By what a call is found: its own id, or the name people agreed on.</summary>
internal readonly record struct StableLocator(string Kind, string Id)
{
    public const string ServerCall = "serverCallLocator";
    public const string Group = "groupCallLocator";
    public const string Room = "roomCallLocator";

    public static StableLocator Read(CallLocatorBody locator)
    {
        (string Kind, string Field, string? Id)[] given =
        [
            .. new (string, string, string?)[]
            {
                (ServerCall, "serverCallId", locator.ServerCallId),
                (Group, "groupCallId", locator.GroupCallId),
                (Room, "roomId", locator.RoomId),
            }.Where(one => one.Item3 is not null),
        ];
        if (given.Length != 1)
        {
            throw ServiceRefusal.BadRequest("The field callLocator must hold exactly one of serverCallId, groupCallId and roomId.");
        }

        (string kind, string field, string? id) = given[0];
        if (locator.Kind is not null && !locator.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase))
        {
            throw ServiceRefusal.BadRequest($"The field callLocator.kind does not fit the id in it; for this id it is {kind}.");
        }

        return new StableLocator(kind, Require.Text(id, $"callLocator.{field}"));
    }

    public Call? Find(CallBook calls) => Kind switch
    {
        Group => calls.GroupCalls.Find(GroupCallKind.Group, Id),
        Room => calls.GroupCalls.Find(GroupCallKind.Room, Id),
        _ => calls.FindCall(Id),
    };
}
