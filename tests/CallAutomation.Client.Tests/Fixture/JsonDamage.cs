using System.Text;

namespace CallAutomation.Client.Tests.Fixture;

/// <summary>Damages JSON as bad connections, other versions and bad people would: a little, so that much of it stays JSON.</summary>
internal static class JsonDamage
{
    private static readonly string[] s_values =
    [
        "null", "7", "-1", "-1.5e300", "1e999", "99999999999999999999", "2147483648", "true", "{}", "[]", "[null]", "[{}]", "[[]]", "{\"a\":{}}",
        "\"\"", "\" \"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"..\"", "\".\"", "\"4:\"", "\"4:+\"", "\"8:acs:__\"", "\"8:orgid: \"", "\"28:\"",
        "\"+14255550123\"", "\"9999-99-99T99:99:99Z\"", "\"NaN\"", "\"https://\"", "\"\\r\\n\\u001b[2J\"", "{\"rawId\":\" \"}", "{\"kind\":\"unknown\"}",
    ];

    private static readonly byte[][] s_pieces =
    [
        .. new[] { "{", "}", "[", "]", "\"", ":", ",", "null", "\\", "\uFEFF", "/*", " ", "\n", "\0", "\"nextLink\":\"/x\",", "\"value\":[null],", "\"error\":{\"code\":{}}," }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    public static byte[] Of(byte[] sample, Random random)
    {
        List<byte> body = [.. sample];
        for (int changes = random.Next(1, 5); changes > 0 && body.Count > 0; changes--)
        {
            int place = random.Next(body.Count);
            switch (random.Next(8))
            {
                case 0:
                    body[place] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(place, Math.Min(random.Next(1, 60), body.Count - place));
                    break;
                case 2:
                    body.InsertRange(place, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                case 3:
                    body.RemoveRange(place, body.Count - place);
                    break;
                default:
                    ReplaceAValue(body, place, random);
                    break;
            }
        }

        return [.. body];
    }

    /// <summary>The likeliest way to stay JSON and be wrong all the same.</summary>
    private static void ReplaceAValue(List<byte> body, int from, Random random)
    {
        int colon = body.IndexOf((byte)':', from);
        int end = colon < 0 ? -1 : body.FindIndex(colon, static letter => letter is (byte)',' or (byte)'}');
        if (end > colon)
        {
            body.RemoveRange(colon + 1, end - colon - 1);
            body.InsertRange(colon + 1, Encoding.UTF8.GetBytes(s_values[random.Next(s_values.Length)]));
        }
    }
}
