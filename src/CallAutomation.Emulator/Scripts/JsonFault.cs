using System.Globalization;
using System.Text.Json;

namespace CallAutomation.Emulator.Scripts;

/// <summary>What is wrong with a JSON document, for whoever wrote it.</summary>
internal static class JsonFault
{
    public static int? LineOf(JsonException malformed) => (int?)malformed.LineNumber + 1;

    /// <summary>The line, the member, and what is wrong.</summary>
    public static string Describe(JsonException malformed)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"line {LineOf(malformed) ?? 1}, {malformed.Path ?? "$"}");
        return $"{where}: {WhatOf(malformed)}";
    }

    // What the reader adds about its own types and positions is of no use to anybody but us.
    private static string WhatOf(JsonException malformed)
    {
        string message = malformed.Message;
        int place = message.IndexOf(" Path: ", StringComparison.Ordinal);
        message = place < 0 ? message : message[..place];
        place = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        message = place < 0 ? message : message[..place];
        int unknown = message.IndexOf(" could not be mapped to any .NET member", StringComparison.Ordinal);
        if (unknown >= 0)
        {
            return message[..unknown] + " is not known here.";
        }

        const string Missing = "missing required properties including: ";
        int missing = message.IndexOf(Missing, StringComparison.Ordinal);
        if (missing >= 0)
        {
            return message[(missing + Missing.Length)..].TrimEnd('.') + " is missing.";
        }

        return message.StartsWith("The JSON value could not be converted to", StringComparison.Ordinal) ? $"this is not {ExpectedOf(message)}." : message;
    }

    private static string ExpectedOf(string message) => message switch
    {
        _ when message.Contains("Boolean", StringComparison.Ordinal) => "true or false",
        _ when message.Contains("String", StringComparison.Ordinal) => "a text",
        _ when message.Contains("Int32", StringComparison.Ordinal) || message.Contains("Int64", StringComparison.Ordinal) => "a whole number",
        _ when message.Contains("Double", StringComparison.Ordinal) => "a number",
        _ => "what is expected here",
    };
}
