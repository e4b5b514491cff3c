using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.AspNetCore.Registration;

/// <summary>Keeps the secrets in addresses out of the framework's log of requests, which writes query strings.</summary>
internal static class QuietHosting
{
    public const string Category = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static void Apply(LoggerFilterOptions options)
    {
        HashSet<string> decided = [.. options.Rules.Where(static rule => rule.CategoryName == Category).Select(static rule => rule.ProviderName ?? string.Empty)];
        if (decided.Contains(string.Empty))
        {
            // Decided for all.
            return;
        }

        // A rule for one provider goes before those for all.
        foreach (string? provider in options.Rules.Select(static rule => rule.ProviderName).Append(null).Distinct().Where(provider => !decided.Contains(provider ?? string.Empty)).ToArray())
        {
            options.Rules.Add(new LoggerFilterRule(provider, Category, LogLevel.Warning, filter: null));
        }
    }
}
