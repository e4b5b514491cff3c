using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Copies the documentation of the members that are visible outside of their assembly. Compiled by MSBuild while it builds; see PublicDocumentation.targets.</summary>
public sealed class KeepPublicDocumentation : Task
{
    [Required]
    public string Assembly { get; set; }

    [Required]
    public string Documentation { get; set; }

    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        using PEReader assembly = new(File.OpenRead(Assembly));
        HashSet<string> visible = [.. new VisibleMembers(assembly.GetMetadataReader()).Ids()];
        XDocument documentation = XDocument.Load(Documentation, LoadOptions.PreserveWhitespace);
        XElement[] hidden = [.. documentation.Descendants("member").Where(member => !visible.Contains((string)member.Attribute("name")))];
        foreach (XElement member in hidden)
        {
            (member.PreviousNode as XText)?.Remove();
            member.Remove();
        }

        documentation.Save(Output, SaveOptions.DisableFormatting);
        Log.LogMessage(MessageImportance.Low, "{0} of {1} documented members are not visible outside.", hidden.Length, hidden.Length + documentation.Descendants("member").Count());
        return true;
    }
}

/// <summary>The members of an assembly that are visible outside, under the ids that documentation files use.</summary>
internal sealed class VisibleMembers(MetadataReader metadata)
{
    private readonly TypeIds _types = new();

    public IEnumerable<string> Ids() => metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(IsVisible).SelectMany(Ids);

    private IEnumerable<string> Ids(TypeDefinition type)
    {
        string name = TypeIds.Name(metadata, type);
        return new[] { "T:" + name }
            .Concat(type.GetFields().Select(metadata.GetFieldDefinition).Where(IsVisible).Select(field => $"F:{name}.{metadata.GetString(field.Name)}"))
            .Concat(type.GetMethods().Where(IsVisible).Select(metadata.GetMethodDefinition).Select(method => $"M:{name}.{Id(method)}"))
            .Concat(type.GetProperties().Select(metadata.GetPropertyDefinition).Where(IsVisible).Select(property => $"P:{name}.{Id(property)}"))
            .Concat(type.GetEvents().Select(metadata.GetEventDefinition).Where(happening => IsVisible(happening.GetAccessors().Adder)).Select(happening => $"E:{name}.{metadata.GetString(happening.Name)}"));
    }

    private string Id(MethodDefinition method)
    {
        MethodSignature<string> signature = method.DecodeSignature(_types, null);
        string name = metadata.GetString(method.Name);
        string arity = signature.GenericParameterCount == 0 ? "" : "``" + signature.GenericParameterCount;
        string result = name is "op_Implicit" or "op_Explicit" ? "~" + signature.ReturnType : "";
        return name.Replace('.', '#') + arity + Parameters(signature) + result;
    }

    private string Id(PropertyDefinition property) => metadata.GetString(property.Name) + Parameters(property.DecodeSignature(_types, null));

    private static string Parameters(MethodSignature<string> signature) =>
        signature.ParameterTypes.IsEmpty ? "" : $"({string.Join(",", signature.ParameterTypes)})";

    private bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(metadata.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static bool IsVisible(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private bool IsVisible(PropertyDefinition property) => IsVisible(property.GetAccessors().Getter) || IsVisible(property.GetAccessors().Setter);

    private bool IsVisible(MethodDefinitionHandle method) => !method.IsNil
        && (metadata.GetMethodDefinition(method).Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
}

/// <summary>Types as documentation files write them.</summary>
internal sealed class TypeIds : ISignatureTypeProvider<string, object>
{
    public static string Name(MetadataReader metadata, TypeDefinition type) => type.IsNested
        ? Name(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())) + "." + metadata.GetString(type.Name)
        : Name(metadata, type.Namespace, type.Name);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Name(reader, reader.GetTypeDefinition(handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind) + "." + reader.GetString(type.Name)
            : Name(reader, type.Namespace, type.Name);
    }

    public string GetTypeFromSpecification(MetadataReader reader, object genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // Each type of a nest takes its share of the arguments, where its own name ends: Outer{A}.Inner{B}.
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        int taken = 0;
        return Regex.Replace(genericType, "`([0-9]+)", arity =>
        {
            int count = int.Parse(arity.Groups[1].Value, CultureInfo.InvariantCulture);
            string share = string.Join(",", typeArguments.Skip(taken).Take(count));
            taken += count;
            return "{" + share + "}";
        });
    }

    public string GetGenericTypeParameter(object genericContext, int index) => "`" + index;

    public string GetGenericMethodParameter(object genericContext, int index) => "``" + index;

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{string.Join(",", Enumerable.Repeat("0:", shape.Rank))}]";

    public string GetByReferenceType(string elementType) => elementType + "@";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "=FUNC:" + signature.ReturnType + Parameters(signature);

    private static string Parameters(MethodSignature<string> signature) => $"({string.Join(",", signature.ParameterTypes)})";

    private static string Name(MetadataReader metadata, StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : metadata.GetString(space) + "." + metadata.GetString(name);
}
