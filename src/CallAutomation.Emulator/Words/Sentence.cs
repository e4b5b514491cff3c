namespace CallAutomation.Emulator.Words;

/// <summary>What an exception says, for people who know nothing of parameters.</summary>
internal static class Sentence
{
    public static string Of(ArgumentException wrong)
    {
        int parameter = wrong.Message.LastIndexOf(" (Parameter ", StringComparison.Ordinal);
        string message = parameter < 0 ? wrong.Message : wrong.Message[..parameter];

        // What the runtime says by itself does not say of what.
        return wrong.ParamName is string name && message.Contains("value cannot be", StringComparison.OrdinalIgnoreCase) ? $"{name}: {message}" : message;
    }
}
