using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace CallAutomation.Wholesome;

/// <summary>Held for each assembly that is shipped: the documentation beside it tells users all they can name, and nothing else.</summary>
public abstract class DocumentationTests(Assembly assembly)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly XElement[] _documented = [.. XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")];

    private readonly Dictionary<string, MemberInfo> _visible = assembly.GetExportedTypes()
        .SelectMany(type => type.GetMembers(Declared).Where(IsVisible).Append(type))
        .ToDictionary(DocumentationId.Of);

    [Fact]
    public void Tells_of_no_member_that_is_not_visible_outside() =>
        _documented.Select(Name).Except(_visible.Keys).Should().BeEmpty();

    [Fact]
    public void Tells_of_every_member_that_somebody_wrote() =>
        _visible.Where(member => IsWritten(member.Value)).Select(member => member.Key).Except(_documented.Select(Name)).Should().BeEmpty();

    [Fact]
    public void Refers_to_nothing_that_is_not_visible_outside() =>
        _documented.SelectMany(member => member.Descendants().Attributes("cref").Select(reference => reference.Value))
            .Where(reference => IsOurs(reference) && !_visible.ContainsKey(reference)).Should().BeEmpty();

    [Fact]
    public void Inherits_only_from_where_there_is_a_text()
    {
        HashSet<string> told = [.. _documented.Where(member => member.Element("summary") is not null).Select(Name)];

        // A short form has the text of its verb, and its synchronous form the text of that.
        while (_documented.Where(member => member.Element("inheritdoc")?.Attribute("cref") is { } source && told.Contains(source.Value)).Count(member => told.Add(Name(member))) > 0)
        {
        }

        foreach (XElement member in _documented.Where(member => member.Element("inheritdoc") is not null))
        {
            string? reference = member.Element("inheritdoc")!.Attribute("cref")?.Value;
            MemberInfo heir = _visible[Name(member)];

            (reference is null ? Inherited(heir).Any(source => source.DeclaringType!.Assembly != assembly || told.Contains(DocumentationId.Of(source))) : told.Contains(reference))
                .Should().BeTrue($"{Name(member)} has the text of another");
        }
    }

    private static string Name(XElement member) => member.Attribute("name")!.Value;

    private bool IsOurs(string reference)
    {
        string name = reference[2..].Split('(')[0];
        return assembly.GetTypes().Select(DocumentationId.Declared).Any(type => name == type || name.StartsWith(type + ".", StringComparison.Ordinal));
    }

    /// <summary>What a member overrides or implements, by its name: the types above it that users see.</summary>
    private static IEnumerable<MemberInfo> Inherited(MemberInfo member)
    {
        List<Type> above = [.. member.DeclaringType!.GetInterfaces()];
        for (Type? type = member.DeclaringType.BaseType; type is not null; type = type.BaseType)
        {
            above.Add(type);
        }

        return above.Where(type => type.IsVisible).SelectMany(type => type.GetMember(member.Name, member.MemberType, Declared)).Where(IsVisible)
            .Select(source => source.DeclaringType!.IsConstructedGenericType ? source.DeclaringType.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(source) : source);
    }

    /// <summary>False for types as well: those inside others are in the list of all types.</summary>
    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo happening => IsVisible(happening.AddMethod!),
        _ => false,
    };

    /// <summary>False for what the compiler adds: the members of records, accessors, constructors without parameters, the value of an enum.</summary>
    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        ConstructorInfo constructor => constructor.GetParameters().Length > 0,
        MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal),
        FieldInfo field => !field.IsSpecialName,
        _ => true,
    };
}
