using System.Reflection;

namespace CallAutomation.Wholesome;

/// <summary>The names of types and members in documentation files, such as <c>M:CallAutomation.Client.CallConnection.HangUp(CallAutomation.Client.HangUpScope)</c>.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Declared(type),
        MethodBase method => $"M:{Declared(method.DeclaringType!)}.{method.Name.Replace('.', '#')}{Arity(method)}{Parameters(method.GetParameters())}{Result(method)}",
        PropertyInfo property => $"P:{Declared(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        FieldInfo field => $"F:{Declared(field.DeclaringType!)}.{field.Name}",
        EventInfo happening => $"E:{Declared(happening.DeclaringType!)}.{happening.Name}",
        _ => throw new ArgumentException($"{member.GetType()} is not documented.", nameof(member)),
    };

    public static string Declared(Type type) => type.FullName!.Replace('+', '.');

    private static string Arity(MethodBase method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Result(MethodBase method) => method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? "~" + Used(conversion.ReturnType) : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Used(parameter.ParameterType)))})";

    private static string Used(Type type)
    {
        if (type.IsGenericParameter)
        {
            return (type.IsGenericMethodParameter ? "``" : "`") + type.GenericParameterPosition;
        }

        if (type.HasElementType)
        {
            string shape = type.IsByRef ? "@" : type.IsPointer ? "*" : type.IsSZArray ? "[]" : $"[{string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()))}]";
            return Used(type.GetElementType()!) + shape;
        }

        return Used(type, type.GetGenericArguments());
    }

    /// <summary>A type inside others, each with its share of the arguments: <c>Outer{A}.Inner{B}</c>.</summary>
    private static string Used(Type type, Type[] arguments)
    {
        int outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        int all = type.GetGenericArguments().Length;
        string share = all > outer ? $"{{{string.Join(',', arguments[outer..all].Select(Used))}}}" : "";
        return (type.DeclaringType is null ? type.Namespace : Used(type.DeclaringType, arguments)) + "." + type.Name.Split('`')[0] + share;
    }
}
