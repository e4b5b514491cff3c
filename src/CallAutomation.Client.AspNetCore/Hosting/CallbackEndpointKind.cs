namespace CallAutomation.Client.AspNetCore.Hosting;

/// <summary>Marks the endpoints of this package, so that their addresses can be found.</summary>
internal sealed record CallbackEndpointKind(string Name);
