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

    /// <summary>The folder of the solution, for the files that stand beside the code.</summary>
    public static string Root => Up(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    private static DirectoryInfo Up(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallAutomation.Client.sln")))
        {
            folder = folder.Parent;
        }

        return folder ?? throw new InvalidOperationException("The tests do not run below the folder of the solution.");
    }
}
