using System.Text.Json;
using CallAutomation.Emulator.Scripts;

namespace CallAutomation.Emulator;

/// <summary>What the people at several phones do, read from a document that needs no program: <c>{"phones": {"+14255550123": {"ringTime": 4, "whenPrompted": [{"press": "1"}]}}}</c>.</summary>
public sealed class PhoneScripts
{
    private readonly ScriptsBody _scripts;

    private PhoneScripts(ScriptsBody scripts) => _scripts = scripts;

    /// <summary>Reads a document; its schema is in the documentation of the emulator. Comments are allowed.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="FormatException">The document is not valid. The message names the line and the member, and says what is wrong.</exception>
    public static PhoneScripts Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return new PhoneScripts(JsonSerializer.Deserialize(json, ScriptJson.Default.ScriptsBody) ?? throw new JsonException("the document is null."));
        }
        catch (JsonException malformed)
        {
            throw new FormatException(JsonFault.Describe(malformed), malformed);
        }
    }

    internal void Apply(Func<Calls.Identity, Telephone> phone)
    {
        foreach ((PhoneName name, ScriptBody script) in _scripts.Phones)
        {
            script.Apply(phone(name.Identity));
        }
    }
}
