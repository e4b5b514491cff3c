using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.AspNetCore.Registration;

/// <summary>Keeps the secrets in addresses out of the framework's log of requests, which writes query strings.</summary>
internal static class QuietHosting
{
    private const string Category = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static void Apply(LoggerFilterOptions options)
    {
        if (options.Rules.Any(static rule => rule.CategoryName == Category))
        {
            return;
        }

        // A rule for one provider goes before those for all.
        foreach (string? provider in options.Rules.Select(static rule => rule.ProviderName).Append(null).Distinct().ToArray())
        {
            options.Rules.Add(new LoggerFilterRule(provider, Category, LogLevel.Warning, filter: null));
        }
    }
}
