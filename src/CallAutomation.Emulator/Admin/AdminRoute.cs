namespace CallAutomation.Emulator.Admin;

/// <summary>One thing that can be asked of the admin API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The path behind the root, with its parts in braces.</param>
/// <param name="Handle">Does it, and answers.</param>
internal sealed record AdminRoute(string Method, string Pattern, Func<AdminRequest, Task> Handle);
