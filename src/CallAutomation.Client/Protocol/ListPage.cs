namespace CallAutomation.Client.Protocol;

/// <summary>A part of a list, and where it goes on.</summary>
/// <param name="Items">The part.</param>
/// <param name="NextLink">An address of the service's own, relative or absolute; null at the end.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? NextLink);
