using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>The Azure cloud a Teams identity lives in.</summary>
public readonly record struct CommunicationCloud
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>public</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public CommunicationCloud(string value) => _value = new OpenText(value);

    /// <summary>The public cloud.</summary>
    public static CommunicationCloud Public { get; } = new("public");

    /// <summary>The cloud of the US Department of Defense.</summary>
    public static CommunicationCloud Dod { get; } = new("dod");

    /// <summary>The US government cloud GCC High.</summary>
    public static CommunicationCloud Gcch { get; } = new("gcch");

    /// <summary>How a raw id names the cloud: a word of the kind's own for the public one, else the cloud.</summary>
    internal static string Prefix(CommunicationCloud? cloud, string inPublic) => cloud is null || cloud == Public ? inPublic : cloud.Value.ToString();

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
