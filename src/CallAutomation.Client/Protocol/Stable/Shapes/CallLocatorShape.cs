namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record CallLocatorShape
{
    public string? Kind { get; init; }

    public string? ServerCallId { get; init; }

    public string? GroupCallId { get; init; }

    public string? RoomId { get; init; }

    public static CallLocatorShape Of(CallLocator locator) => locator switch
    {
        ServerCallLocator => new() { Kind = "serverCallLocator", ServerCallId = locator.Id },
        GroupCallLocator => new() { Kind = "groupCallLocator", GroupCallId = locator.Id },
        RoomCallLocator => new() { Kind = "roomCallLocator", RoomId = locator.Id },
        CallConnectionLocator => throw new ArgumentException(
            "The application takes part in this call already; act in it with CallAutomationClient.GetCallConnection.", nameof(locator)),
        _ => throw new ArgumentException($"{locator.GetType().Name} is not a place this version can look for a call.", nameof(locator)),
    };
}
