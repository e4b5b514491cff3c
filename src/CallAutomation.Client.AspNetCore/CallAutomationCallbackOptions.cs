using CallAutomation.Client.Events;

namespace CallAutomation.Client.AspNetCore;

/// <summary>How callbacks and Event Grid notifications are checked and taken.</summary>
/// <remarks>
/// Every property that can be set is also a configuration key of the same name, in the section that is given to
/// <c>AddCallAutomationCallbacks</c>. <see cref="Secrets"/> are <c>Secret</c>, or <c>Secrets:0</c> and so on.
/// </remarks>
public sealed class CallAutomationCallbackOptions
{
    /// <summary>Who signs the callbacks of the service, unless another issuer is set.</summary>
    public const string ServiceIssuer = "https://acscallautomation.communication.azure.com";

    /// <summary>For whom the tokens in callbacks are made: the immutable id of your resource, a GUID that the portal shows among its properties.</summary>
    public string? Audience { get; set; }

    /// <summary>
    /// Who signs the callbacks: the service by default. Against an emulator, its address, such as <c>http://127.0.0.1:8080</c>; that is the only value that differs.
    /// Plain http is accepted only for this machine, and in the environment Development.
    /// </summary>
    public string Issuer { get; set; } = ServiceIssuer;

    /// <summary>Where the issuer publishes its keys; <c>/calling/.well-known/acsopenidconfiguration</c> at the issuer when omitted.</summary>
    public Uri? OpenIdConfigurationUri { get; set; }

    /// <summary>
    /// Whether callbacks carry tokens; true by default. The 2021 previews send none: set it to false there, and a secret is required instead.
    /// </summary>
    public bool UsesTokens { get; set; } = true;

    /// <summary>How far the clocks of service and application may differ; 30 seconds by default, at most five minutes. Tokens live for five minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Refuses a token that came before with other events. Not by default, and rarely right: nothing says that a token is used once, and an emulator uses one for a
    /// minute. What came before is recognized by the ids of events, whatever the token.
    /// </summary>
    public bool RefusesReusedTokens { get; set; }

    /// <summary>
    /// Secrets that callers bring in the query string of the address, of which one has to match; at least 16 characters each. Two while one replaces the other; the
    /// first goes into the addresses that <see cref="CallbackAddress"/> makes. Where there is a secret, it is required, beside the token too.
    /// </summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The name of the secret in the query string; <c>key</c> by default.</summary>
    public string SecretParameter { get; set; } = "key";

    /// <summary>
    /// The application as the service sees it, with a path where it runs below one, such as <c>https://contoso.example/phones</c>. <see cref="CallbackAddress"/> makes
    /// addresses of it; no header of a request is ever used for that.
    /// </summary>
    public Uri? PublicUri { get; set; }

    /// <summary>When the sender is told that an event has arrived; see <see cref="CallEventAcknowledgement"/>. As soon as the hub holds it by default.</summary>
    public CallEventAcknowledgement Acknowledgement { get; set; }

    /// <summary>
    /// With <see cref="CallEventAcknowledgement.OnHandled"/>, how long the sender waits for handlers before it is told to deliver again, which then joins the run;
    /// 4 seconds by default, because senders give up after 5.
    /// </summary>
    public TimeSpan HandledTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How many bytes a body may have; 1 MiB by default, which is as much as Event Grid sends.</summary>
    public int MaxBodySize { get; set; } = 1024 * 1024;

    /// <summary>When the application stops, how long calls may go on while callbacks still arrive, and then how long handlers have to finish; 5 seconds each by default.</summary>
    /// <remarks>Where <c>HostOptions.ShutdownTimeout</c> is too short for both, it is raised to twice this and 7 seconds.</remarks>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How notifications of Event Grid are checked, where not by a secret.</summary>
    public EventGridCheckOptions EventGrid { get; } = new();

    /// <summary>Set by <c>AllowAnonymousCallbacks()</c>, in code only.</summary>
    internal bool AllowsAnonymousCallbacks { get; set; }

    /// <summary>Set by <c>AllowAnonymousEventGrid()</c>, in code only.</summary>
    internal bool AllowsAnonymousEventGrid { get; set; }

    /// <summary>Whether an issuer that speaks plain http may be another machine.</summary>
    internal bool IsDevelopment { get; set; }

    /// <summary>The configuration section these were read from; messages name its keys.</summary>
    internal string? SectionPath { get; set; }

    /// <summary>Configuration values that could not be read, already in words.</summary>
    internal List<string> Unreadable { get; } = [];

    internal string KeyOf(string property) => string.IsNullOrEmpty(SectionPath) ? property : $"{SectionPath}:{property}";
}
