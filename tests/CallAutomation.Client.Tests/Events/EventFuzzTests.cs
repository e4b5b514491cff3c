using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class EventFuzzTests
{
    private const string Planted = "4255550123";

    private static readonly int s_payloads = int.TryParse(Environment.GetEnvironmentVariable("CALL_AUTOMATION_FUZZ_EVENTS"), out int count) ? count : 100_000;

    private static readonly byte[][] s_tokens =
    [
        .. new[]
        {
            "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999", "0.5", "99999999999999999999", "\\", "\\u0000", "\"\\ud800\"", "\"\\udc00\\ud800\"",
            "\"data\":", "\"type\":", "\"time\":\"2026-13-45T99:99:99Z\",", "\"id\":{},", "\"resultInformation\":7,", "\"participants\":[null,{\"identifier\":null}],",
            "\"tones\":[null,\"\",\" \",7],", "\"identifier\":{\"rawId\":\" \"},", "\"identifier\":{\"rawId\":\"8:orgid: \"},", "\"tone\":\" \",", "\"recognitionType\":\"\",",
            "{\"type\":\"Microsoft.Communication.PlayFailed\",\"data\":{}}", "\uFEFF", "/*", "//", " ", "\n", "\0",
        }.Select(Samples.Utf8),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    [Fact]
    public void Nothing_but_a_format_exception_ever_comes_out()
    {
        Random random = new(20261001);
        byte[][] samples = [.. Samples.Names.Select(name => Samples.Body(name).ToArray())];
        int read = 0;
        int refused = 0;

        for (int number = 0; number < s_payloads; number++)
        {
            byte[] body = number % 10 == 0 ? Noise(random) : Mutated(samples[random.Next(samples.Length)], random);
            if (Survives(body, isWhole: number % 8 != 0, number))
            {
                read++;
            }
            else
            {
                refused++;
            }
        }

        // Proof that both ways were walked: neither all refused at the first byte nor hardly a one bent.
        read.Should().BeGreaterThan(s_payloads / 50);
        refused.Should().BeGreaterThan(s_payloads / 4);
    }

    private static bool Survives(byte[] body, bool isWhole, int number)
    {
        try
        {
            if (isWhole)
            {
                return CallEventParser.TryParse(BinaryData.FromBytes(body), out _);
            }

            CallEventParser.Parse("Microsoft.Communication." + Samples.Names[number % Samples.Names.Count], BinaryData.FromBytes(body));
            return true;
        }
        catch (CallEventFormatException refusal)
        {
            refusal.Message.Should().NotContain(Planted);
            return false;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"Payload {number} brought out {other.GetType()}: {Convert.ToBase64String(body)}", other);
        }
    }

    private static byte[] Noise(Random random)
    {
        List<byte> noise = [];
        for (int count = random.Next(40); count > 0; count--)
        {
            noise.AddRange(s_tokens[random.Next(s_tokens.Length)]);
        }

        return [.. noise];
    }

    private static byte[] Mutated(byte[] sample, Random random)
    {
        List<byte> body = [.. sample];
        for (int changes = random.Next(1, 5); changes > 0 && body.Count > 0; changes--)
        {
            int place = random.Next(body.Count);
            switch (random.Next(6))
            {
                case 0:
                    body[place] = (byte)random.Next(256);
                    break;
                case 1:
                    body[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    body.RemoveRange(place, Math.Min(random.Next(1, 60), body.Count - place));
                    break;
                case 3:
                    body.InsertRange(place, s_tokens[random.Next(s_tokens.Length)]);
                    break;
                case 4:
                    body.InsertRange(place, sample.AsSpan(random.Next(sample.Length / 2), random.Next(1, sample.Length / 2)));
                    break;
                default:
                    ReplaceAValue(body, random);
                    break;
            }
        }

        return [.. body];
    }

    /// <summary>The likeliest way to stay JSON and be wrong all the same.</summary>
    private static void ReplaceAValue(List<byte> body, Random random)
    {
        int colon = body.IndexOf((byte)':', random.Next(body.Count));
        int comma = colon < 0 ? -1 : body.IndexOf((byte)',', colon);
        if (comma < 0)
        {
            return;
        }

        string[] values = ["null", "7", "-1.5e300", "true", "{}", "[]", "\"\"", "\" \"", "\"\\ud800\"", "[null]", "[{}]", "{\"a\":{}}", "\"4:\"", "\"8:acs:__\"", "2147483648"];
        body.RemoveRange(colon + 1, comma - colon - 1);
        body.InsertRange(colon + 1, Samples.Utf8(values[random.Next(values.Length)]));
    }
}
