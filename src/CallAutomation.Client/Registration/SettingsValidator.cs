using Azure.Core;
using CallAutomation.Client.Authentication;
using CallAutomation.Client.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.Registration;

/// <summary>Says at start, in one message, everything that would keep the client from working, and which keys to set.</summary>
/// <param name="registration">The registration it looks after; others have their own.</param>
/// <param name="services">Where a token credential may come from.</param>
internal sealed class SettingsValidator(string registration, IServiceProvider services) : IValidateOptions<CallAutomationClientSettings>
{
    public ValidateOptionsResult Validate(string? name, CallAutomationClientSettings options)
    {
        if (name != registration)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> problems = [.. options.Unreadable];
        problems.AddRange(ProblemsOfResource(options));
        AddIfNotPositive(problems, options, nameof(options.InCallDeadline), options.InCallDeadline);
        AddIfNotPositive(problems, options, nameof(options.CallSetupDeadline), options.CallSetupDeadline);
        if (options.ServiceVersion is { } version && version is < CallAutomationClientOptions.ServiceVersion.V2021_06_15_Preview or > CallAutomationClientOptions.LatestVersion)
        {
            problems.Add($"{SettingsKey.Of(options, nameof(options.ServiceVersion))} is not one of the versions that ServiceVersion lists.");
        }

        if (Complaint(() => WebAddress.CheckedOrNull(options.CallbackUri, nameof(options.CallbackUri))) is { } unusable)
        {
            problems.Add($"{SettingsKey.Of(options, nameof(options.CallbackUri))}: {unusable}");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> ProblemsOfResource(CallAutomationClientSettings settings)
    {
        string connectionString = SettingsKey.Of(settings, nameof(settings.ConnectionString));
        string endpoint = SettingsKey.Of(settings, nameof(settings.Endpoint));
        string accessKey = SettingsKey.Of(settings, nameof(settings.AccessKey));
        int credentials = (settings.AccessKey is null ? 0 : 1) + (settings.KeyCredential is null ? 0 : 1) + (settings.Credential is null ? 0 : 1);

        if (string.IsNullOrWhiteSpace(settings.ConnectionString) && settings.Endpoint is null)
        {
            yield return $"No resource is named: set {connectionString}, or {endpoint} together with {accessKey} or a TokenCredential.";
            yield break;
        }

        if (!string.IsNullOrWhiteSpace(settings.ConnectionString))
        {
            if (settings.Endpoint is not null || credentials > 0)
            {
                yield return $"{connectionString} says all there is to say: leave out {endpoint}, {accessKey} and other credentials, or leave out the connection string.";
            }

            if (Complaint(() => Authentication.ConnectionString.Parse(settings.ConnectionString!)) is { } malformed)
            {
                yield return $"{connectionString}: {malformed}";
            }

            yield break;
        }

        if (Complaint(() => ServiceEndpoint.Checked(settings.Endpoint)) is { } unusable)
        {
            yield return $"{endpoint}: {unusable}";
            yield break;
        }

        if (credentials > 1)
        {
            yield return $"{endpoint} has several credentials: keep one of {accessKey}, KeyCredential and Credential.";
        }

        string? key = settings.AccessKey ?? settings.KeyCredential?.Key;
        if (key is not null && Complaint(() => Authentication.AccessKey.Decode(key, nameof(settings.AccessKey))) is { } wrongKey)
        {
            yield return $"{accessKey}: {wrongKey}";
        }

        if (credentials == 0 && services.GetService<TokenCredential>() is null)
        {
            yield return $"{endpoint} has no credential: set {accessKey}, or add a TokenCredential (such as DefaultAzureCredential) to the services.";
        }
        else if (key is null && settings.Endpoint!.Scheme == Uri.UriSchemeHttp)
        {
            yield return $"{endpoint} is plain http, over which tokens are never sent: use https, or set {accessKey} (an emulator has one).";
        }
    }

    private static void AddIfNotPositive(List<string> problems, CallAutomationClientSettings settings, string property, TimeSpan? time)
    {
        if (time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
        {
            problems.Add($"{SettingsKey.Of(settings, property)} must be a positive time.");
        }
    }

    /// <summary>What the client itself would say, without the name of its parameter; none of it repeats a value.</summary>
    private static string? Complaint(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (ArgumentException wrong)
        {
            int parameter = wrong.ParamName is null ? -1 : wrong.Message.LastIndexOf(wrong.ParamName, StringComparison.Ordinal);
            int end = parameter < 0 ? -1 : wrong.Message.LastIndexOf('.', parameter);
            return end < 0 ? wrong.Message : wrong.Message.Substring(0, end + 1);
        }
    }
}
