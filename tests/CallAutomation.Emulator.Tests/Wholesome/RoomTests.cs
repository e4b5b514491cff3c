using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CallAutomation.Wholesome;

namespace CallAutomation.Emulator.Tests.Wholesome;

/// <summary>The folders of the emulator are its rooms. What users name is in one namespace; what is ours is in the namespace of its room.</summary>
public partial class RoomTests
{
    private const string Root = "CallAutomation.Emulator";

    private static readonly Assembly s_assembly = typeof(CallEmulator).Assembly;

    [Fact]
    public void Every_public_type_is_where_users_look() =>
        s_assembly.GetExportedTypes().Where(type => type.Namespace != Root).Should().BeEmpty();

    [Fact]
    public void Every_other_type_is_in_the_namespace_of_its_room()
    {
        ILookup<string, string> rooms = Rooms();

        foreach (Type type in s_assembly.GetTypes().Where(type => !type.IsVisible && !type.IsNested && type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true && !IsGenerated(type)))
        {
            rooms[type.Name.Split('`')[0]].Should().Contain(type.Namespace, $"{type.Name} is declared there");
        }
    }

    /// <summary>Where each type is declared, as namespaces. A type in parts may keep one in another room than its own.</summary>
    private static ILookup<string, string> Rooms()
    {
        string project = Path.Combine(SolutionFolder.Path, "src", Root);
        return Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(project, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("bin/", StringComparison.Ordinal) && !file.Path.StartsWith("obj/", StringComparison.Ordinal))
            .SelectMany(file => Declaration().Matches(file.Text).Select(declared => (Name: declared.Groups[1].Value, Room: Room(file.Path))))
            .ToLookup(type => type.Name, type => type.Room);
    }

    private static string Room(string path) => path.Contains('/') ? $"{Root}.{path.Split('/')[0]}" : Root;

    private static bool IsGenerated(Type type) => type.Name.Contains('<') || type.IsDefined(typeof(CompilerGeneratedAttribute));

    [GeneratedRegex(@"^internal (?:[a-z]+ )*(?:class|record|struct|interface|enum|delegate \S+) ([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
