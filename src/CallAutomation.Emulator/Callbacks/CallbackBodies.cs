using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>Bodies of events, put together and taken apart.</summary>
internal static class CallbackBodies
{
    /// <summary>One array of the events of several.</summary>
    public static byte[] Join(IEnumerable<byte[]> bodies)
    {
        using MemoryStream joined = new();
        joined.WriteByte((byte)'[');
        foreach (byte[] body in bodies)
        {
            if (joined.Length > 1)
            {
                joined.WriteByte((byte)',');
            }

            // Each is an array of exactly one.
            joined.Write(body.AsSpan(1, body.Length - 2));
        }

        joined.WriteByte((byte)']');
        return joined.ToArray();
    }

    /// <summary>The same events under other ids.</summary>
    public static byte[] Rename(byte[] body, string prefix)
    {
        JsonArray events = JsonNode.Parse(body)!.AsArray();
        foreach (JsonNode? one in events)
        {
            one!["id"] = prefix + one["id"];
        }

        return System.Text.Encoding.UTF8.GetBytes(events.ToJsonString());
    }

    /// <summary>The first part of a body, never all of it: an array that does not end.</summary>
    /// <param name="body">The whole.</param>
    /// <param name="part">How much of it, from 0 to 1.</param>
    public static byte[] Cut(byte[] body, double part) => body[..Math.Clamp((int)(body.Length * part), 1, body.Length - 1)];
}
