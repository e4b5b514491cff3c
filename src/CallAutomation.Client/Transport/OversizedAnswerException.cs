namespace CallAutomation.Client.Transport;

/// <summary>An answer goes on beyond what is allowed. Users are told in words of the operation.</summary>
internal sealed class OversizedAnswerException(long most) : Exception($"The answer is longer than {most} bytes.");
