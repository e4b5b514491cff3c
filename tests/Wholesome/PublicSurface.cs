using System.Globalization;
using System.Reflection;
using System.Text;

namespace CallAutomation.Wholesome;

/// <summary>Everything a user can name, one line each, in an order that does not depend on the files.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (string member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : IsRecord(type) ? "record" : "class";
        string modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type is { IsSealed: true, IsValueType: false } ? "sealed " : string.Empty;
        IEnumerable<string> bases = new[] { type.BaseType }.Concat(type.GetInterfaces().Where(contract => type.BaseType is null || !contract.IsAssignableFrom(type.BaseType)))
            .Where(inherited => inherited is not null && inherited != typeof(object) && !type.IsEnum && inherited.IsVisible)
            .Select(inherited => Name(inherited!)).Order(StringComparer.Ordinal);
        string list = string.Join(", ", bases);
        return $"{modifier}{kind} {type.Namespace}.{Name(type)}{(list.Length == 0 ? string.Empty : $" : {list}")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"));
        }

        return type.GetConstructors(Declared).Where(IsSeen).Select(made => $"{Access(made)}{type.Name.Split('`')[0]}({Parameters(made)})")
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsSeen)).Select(Property))
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(Field))
            .Concat(type.GetMethods(Declared).Where(method => IsSeen(method) && !method.Name.Contains('<') && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method));
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo any = property.GetAccessors(nonPublic: true).First(IsSeen);
        string accessors = string.Join(" ", property.GetAccessors(nonPublic: true).Where(IsSeen).Select(accessor =>
            accessor.ReturnType != typeof(void) ? "get;" : IsInit(accessor) ? "init;" : "set;"));
        return $"{Access(any)}{Modifier(any)}{Nullable(property.PropertyType, s_nullability.Create(property))} {property.Name} {{ {accessors} }}";
    }

    /// <summary>A constant with its value, which callers compile in.</summary>
    private static string Field(FieldInfo field) => field.IsLiteral
        ? string.Create(CultureInfo.InvariantCulture, $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}")
        : $"field {Name(field.FieldType)} {field.Name}";

    private static string Method(MethodInfo method) =>
        $"{Access(method)}{Modifier(method)}{Nullable(method.ReturnType, s_nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty)}{Nullable(parameter.ParameterType, s_nullability.Create(parameter))} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue
        ? string.Empty
        : $" = {(parameter.DefaultValue is null ? parameter.ParameterType.IsValueType ? "default" : "null" : Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture))}";

    private static string Nullable(Type type, NullabilityInfo info)
    {
        if (type.IsByRef)
        {
            type = type.GetElementType()!;
        }

        string name = type.IsGenericType && System.Nullable.GetUnderlyingType(type) is null && info.GenericTypeArguments.Length == type.GetGenericArguments().Length
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Zip(info.GenericTypeArguments, Nullable))}>"
            : Name(type);
        return !type.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? name + "?" : name;
    }

    private static string Name(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        string own = type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
        return type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!)}.{own}" : own;
    }

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? method.GetBaseDefinition() == method ? "virtual " : "override " : string.Empty;

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null;
}
