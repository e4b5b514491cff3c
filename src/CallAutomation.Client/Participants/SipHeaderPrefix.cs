namespace CallAutomation.Client;

/// <summary>How the name of a custom SIP header begins.</summary>
public enum SipHeaderPrefix
{
    /// <summary><c>X-MS-Custom-</c></summary>
    XMSCustom,

    /// <summary><c>X-</c>. Since 2025-06-15.</summary>
    X,
}
