using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Service;

/// <summary>What a request must hold; refusals name the field as it is spelled on the wire.</summary>
internal static partial class Require
{
    public static T Present<T>([NotNull] T? value, string field)
        where T : class =>
        value ?? throw ServiceRefusal.BadRequest($"The field {field} is required.");

    public static T Present<T>(T? value, string field)
        where T : struct =>
        value ?? throw ServiceRefusal.BadRequest($"The field {field} is required.");

    public static string Text(string? value, string field) =>
        string.IsNullOrEmpty(value) ? throw ServiceRefusal.BadRequest($"The field {field} is required.") : value;

    public static Uri WebAddress(string? value, string field) =>
        OptionalWebAddress(Text(value, field), field)!;

    public static Uri? OptionalWebAddress(string? value, string field)
    {
        if (value is null)
        {
            return null;
        }

        return Callbacks.WebAddress.TryRead(value, out Uri? uri) ? uri : throw ServiceRefusal.BadRequest($"The field {field} is invalid: it must be an absolute http or https address.");
    }

    public static int? Within(int? value, int lowest, int highest, string field) =>
        value is null || (value >= lowest && value <= highest)
            ? value
            : throw ServiceRefusal.BadRequest($"The field {field} must be between {lowest} and {highest}.");

    public static IReadOnlyList<T> Some<T>(IReadOnlyList<T>? values, string field) =>
        values is { Count: > 0 } ? values : throw ServiceRefusal.BadRequest($"The field {field} must hold at least one entry.");

    /// <summary>A phone number that is to be called must be one; anybody else can be called as they are.</summary>
    public static void Dialable(Identity who, string field)
    {
        if (who.IsPhoneNumber)
        {
            DialableNumber(who.Name, field);
        }
    }

    public static string DialableNumber(string? number, string field) =>
        number is not null && IsDialable(number)
            ? number
            : throw ServiceRefusal.BadRequest($"The field {field} must be a phone number in E.164 form, such as +14255550123.");

    public static bool IsDialable(string number) => E164().IsMatch(number);

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}\z")]
    private static partial Regex E164();
}
