namespace CallAutomation.Client;

/// <summary>For whom a call is ended.</summary>
public enum HangUpScope
{
    /// <summary>The application leaves. A call of two ends by that; in a larger one the others stay.</summary>
    Myself,

    /// <summary>The call ends for everyone.</summary>
    Everyone,
}
