using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>Something a request can ask for, and the first version that has it.</summary>
/// <param name="Type">The class of options, a base of it, or the class that is itself what came later.</param>
/// <param name="Property">The property; null where the class, or something <see cref="What"/> says, is meant.</param>
/// <param name="Since">The first version that has it.</param>
/// <param name="Instead">What to do with an older version; null where there is nothing but to leave it out.</param>
internal sealed record OptionSince(Type Type, string? Property, ServiceVersion Since, string? Instead = null)
{
    /// <summary>What is meant, where it is neither a property nor a class.</summary>
    public string? What { get; init; }

    /// <summary>How messages name it.</summary>
    /// <param name="holder">The options in hand, where the property is that of a base class.</param>
    public string Name(object? holder = null)
    {
        string type = (holder?.GetType() ?? Type).Name;
        return What ?? (Property is null ? type : $"{type}.{Property}");
    }
}
