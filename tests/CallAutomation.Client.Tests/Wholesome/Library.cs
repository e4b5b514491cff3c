using System.Reflection;
using CallAutomation.Client.Protocol.Preview;
using CallAutomation.Client.Protocol.Stable;
using Operation = CallAutomation.Client.Protocol.Operation;

namespace CallAutomation.Client.Tests.Wholesome;

/// <summary>The library under the magnifying glass.</summary>
internal static class Library
{
    public static Assembly Assembly { get; } = typeof(CallAutomationClient).Assembly;

    public static IReadOnlyList<Type> Clients { get; } = [typeof(CallAutomationClient), typeof(CallConnection), typeof(ServerCall)];

    public static IEnumerable<Type> Types { get; } = [.. Assembly.GetTypes().Where(type => !type.Name.Contains('<') && type.Namespace?.StartsWith("CallAutomation", StringComparison.Ordinal) == true)];

    /// <summary>The methods a user waits for.</summary>
    public static IEnumerable<MethodInfo> Verbs => Clients.SelectMany(client =>
        client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)));

    /// <summary>What the stable language can say.</summary>
    public static IReadOnlyList<Operation> Operations { get; } =
        [.. typeof(StableOperations).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Operation>()];

    /// <summary>What the preview language can say.</summary>
    public static IReadOnlyList<Operation> PreviewOperations { get; } =
        [.. typeof(Protocol.Preview.PreviewOperations).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Operation>()];
}
