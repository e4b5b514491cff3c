namespace CallAutomation.Client.AspNetCore;

/// <summary>Which token of Microsoft Entra ID a notification of Event Grid has to bring, and how a subscription is confirmed.</summary>
/// <remarks>Set <see cref="TenantId"/> and <see cref="Audiences"/> to require tokens. A secret in the address is the other way; both together are both required.</remarks>
public sealed class EventGridCheckOptions
{
    /// <summary>The application by which Event Grid gets its tokens, in the public cloud.</summary>
    public const string EventGridApplicationId = "4962773b-9cdb-44cf-a8bf-237846a00ab7";

    /// <summary>The tenant that issues the tokens, a GUID.</summary>
    public string? TenantId { get; set; }

    /// <summary>
    /// For whom they are issued; one has to match. A token of version 1 names your application as the subscription does, mostly by its id URI
    /// (<c>api://…</c>), one of version 2 by its id, a GUID: name both where you do not know which comes. In configuration <c>Audience</c>, or
    /// <c>Audiences:0</c> and so on.
    /// </summary>
    public IList<string> Audiences { get; } = [];

    /// <summary>
    /// Who may send: the application that asked for the token (<c>azp</c> or <c>appid</c>). Event Grid of the public cloud by default; set the id of a managed identity
    /// or of another cloud's Event Grid where that delivers.
    /// </summary>
    public string ApplicationId { get; set; } = EventGridApplicationId;

    /// <summary>Where the tenant publishes its keys; <c>https://login.microsoftonline.com</c> by default, another one in other clouds.</summary>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");

    /// <summary>How a subscription in the Event Grid schema is confirmed; in the answer by default.</summary>
    public EventGridHandshake Handshake { get; set; }

    /// <summary>
    /// Who may ask for events, and at which hosts a subscription may be confirmed by GET: <c>eventgrid.azure.net</c> and what is below it, and an emulator that is the
    /// <see cref="CallAutomationCallbackOptions.Issuer"/>. Add hosts of other clouds.
    /// </summary>
    public IList<string> AllowedHosts { get; } = ["eventgrid.azure.net"];
}
