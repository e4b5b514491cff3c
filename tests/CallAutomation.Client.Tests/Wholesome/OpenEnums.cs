using System.Reflection;
using CallAutomation.Client.Values;

namespace CallAutomation.Client.Tests.Wholesome;

/// <summary>The choices that the service may lengthen at any time.</summary>
internal static class OpenEnums
{
    public static IEnumerable<Type> All => Library.Assembly.GetExportedTypes().Where(Are);

    public static bool Are(Type type) => type.IsValueType && type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Any(field => field.FieldType == typeof(OpenText));
}
