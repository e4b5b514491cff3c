namespace CallAutomation.Client.Events;

/// <summary>A callback body that is not what the service sends; the message says where it goes wrong, and never repeats the body.</summary>
public sealed class CallEventFormatException : FormatException
{
    /// <summary>An exception with a message.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What found it.</param>
    public CallEventFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
