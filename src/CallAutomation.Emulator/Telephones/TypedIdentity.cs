using System.Globalization;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Telephones;

/// <summary>Whom a test, or a person at the keyboard, means.</summary>
internal static class TypedIdentity
{
    private const string PhonePrefix = "4:";
    private const string Anonymous = "anonymous";

    /// <summary>Reads a number as people write it, or a raw id.</summary>
    /// <exception cref="ArgumentException">It names nobody whom a call could reach. That is better said at once than found out by a script that nobody follows.</exception>
    public static Identity Read(string numberOrRawId, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(numberOrRawId, parameter);
        string text = numberOrRawId.Trim();
        string number = WithoutScheme(text);
        if (number.Equals(Anonymous, StringComparison.OrdinalIgnoreCase))
        {
            return Identity.OfNumber(Anonymous);
        }

        if (ReadNumber(number) is string dialable)
        {
            return Identity.OfNumber(dialable);
        }

        // A raw id may be of a kind that nobody here has heard of; a number within one may be anything, because callers have such numbers.
        bool isRawId = char.IsAsciiDigit(text[0]) && text.Contains(':', StringComparison.Ordinal) && !text.EndsWith(':') && !text.Any(char.IsWhiteSpace);
        return isRawId
            ? new Identity(text)
            : throw new ArgumentException(
                $"'{numberOrRawId}' is neither a phone number in E.164 form, such as +14255550123, nor a raw id, such as 8:acs:… or 4:… for a number of another form.",
                parameter);
    }

    private static string WithoutScheme(string text) =>
        text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text["tel:".Length..] : text.StartsWith(PhonePrefix, StringComparison.Ordinal) ? text[PhonePrefix.Length..] : text;

    /// <summary>The number without what people put between its digits; null when it is not one.</summary>
    private static string? ReadNumber(string text)
    {
        string bare = string.Concat(text.Where(character => !IsSeparator(character)));
        return Require.IsDialable(bare) ? bare : null;
    }

    private static bool IsSeparator(char character) =>
        character is '(' or ')' or '.' or '/'
        || char.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
