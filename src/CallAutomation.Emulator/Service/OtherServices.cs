namespace CallAutomation.Emulator.Service;

/// <summary>Tells requests that are meant for another service of the same resource: they share its address and its key, and nothing else.</summary>
internal static class OtherServices
{
    private const string Root = "/calling";

    /// <summary>What to say about a path that is none of this service's; null when it is one.</summary>
    public static ServiceRefusal? Refuse(string path)
    {
        bool isOurs = path.StartsWith(Root, StringComparison.OrdinalIgnoreCase) && (path.Length == Root.Length || path[Root.Length] is '/' or ':');
        string whose = NameOf(path) is string service ? $" It is a path of {service}." : "";
        return isOurs
            ? null
            : ServiceRefusal.NotFound($"The path {path} is not Call Automation, which is all that this emulator imitates: its paths begin with {Root}.{whose}");
    }

    private static string? NameOf(string path) => path.Split('/', ':', '(') is ["", string first, ..] ? first.ToLowerInvariant() switch
    {
        "identities" or "teamsuser" => "the identity service",
        "rooms" => "the Rooms service",
        "chat" => "the chat service",
        "sms" or "numberlookups" or "optouts" => "the SMS service",
        "emails" => "the email service",
        "messages" => "the Advanced Messaging service",
        "phonenumbers" or "availablephonenumbers" or "phonenumberorders" or "administration" => "the phone numbers service",
        "sip" => "SIP routing",
        "routing" => "Job Router",
        "networktraversal" => "the network traversal service",
        _ => null,
    }
    : null;
}
