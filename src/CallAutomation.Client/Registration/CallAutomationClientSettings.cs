using Azure;
using Azure.Core;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client;

/// <summary>What a registered <see cref="CallAutomationClient"/> is made of: which resource, which credential, which version, how patiently.</summary>
/// <remarks>
/// Every property except the three that hold objects is also a configuration key of the same name. Set either
/// <see cref="ConnectionString"/>, or <see cref="Endpoint"/> with one credential.
/// </remarks>
public sealed class CallAutomationClientSettings
{
    /// <summary><c>endpoint=https://…;accesskey=…</c>, as the Azure portal shows it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The resource's address, for example <c>https://contoso.communication.azure.com</c>; needed where there is no connection string.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>One of the two keys of the resource, in base64; goes with <see cref="Endpoint"/>.</summary>
    public string? AccessKey { get; set; }

    /// <summary>A key that can be replaced while the client lives; goes with <see cref="Endpoint"/>.</summary>
    public AzureKeyCredential? KeyCredential { get; set; }

    /// <summary>
    /// For example a <c>DefaultAzureCredential</c>; goes with <see cref="Endpoint"/>. Where no credential is set at all, the
    /// <see cref="TokenCredential"/> of the service collection is used.
    /// </summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>The api-version to speak, in configuration written like <c>2026-03-12</c>; the newest when omitted.</summary>
    public ServiceVersion? ServiceVersion { get; set; }

    /// <summary>The user the application is in the calls it creates and joins, such as <c>8:acs:…</c>; see <see cref="CallAutomationClientOptions.Source"/>.</summary>
    public string? Source { get; set; }

    /// <summary>Where it is told what came of actions from outside a call; see <see cref="CallAutomationClientOptions.CallbackUri"/>.</summary>
    public Uri? CallbackUri { get; set; }

    /// <summary>How long an action in a running call may take over all tries together; 10 seconds when omitted.</summary>
    public TimeSpan? InCallDeadline { get; set; }

    /// <summary>How long creating, answering or joining a call may take over all tries together; 30 seconds when omitted.</summary>
    public TimeSpan? CallSetupDeadline { get; set; }

    /// <summary>Called with the options of the client before it is made: for retries, diagnostics or policies of your own.</summary>
    public Action<CallAutomationClientOptions>? ConfigureOptions { get; set; }

    /// <summary>The configuration section these were read from; messages name its keys.</summary>
    internal string? SectionPath { get; set; }

    /// <summary>Configuration values that could not be read, already in words.</summary>
    internal List<string> Unreadable { get; } = [];
}
