
using CallAutomation.Client.Failures;

namespace CallAutomation.Client.Tests.Secrets;

public class MaskTests
{
    [Theory]
    [InlineData("call +14255550123 now", "call +*********23 now")]
    [InlineData("4:+14255550123", "4:+*********23")]
    [InlineData("4%3A%2B14255550123", "4%3A%2B*********23")]
    [InlineData("number 14255550123.", "number *********23.")]
    [InlineData("accesskey=c2VjcmV0LXBsYW50ZWQ=", "accesskey=***")]
    [InlineData("HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=abc/+=", "HMAC-SHA256 ***;host;x-ms-content-sha256&Signature=***")]
    [InlineData("Authorization: Bearer opaque-token", "Authorization: Bearer ***")]
    [InlineData("token eyJhbGciOiJub25lIn0.e30.c2ln", "token ***")]
    [InlineData("at https://app.example/cb?code=1&x=2 it", "at https://app.example/cb?*** it")]
    [InlineData("""{"to":"\u002B14255550123"}""", """{"to":"+*********23"}""")]
    [InlineData("status 400 code 8522 sub-code 560486", "status 400 code 8522 sub-code 560486")]
    [InlineData("id 401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01", "id 401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01")]
    [InlineData("it has 12345678 bytes, asked from 98765432 on", "it has 12345678 bytes, asked from 98765432 on")]
    [InlineData("12345678901 bytes, 12345678901 B, 123456789012 ms", "12345678901 bytes, 12345678901 B, 123456789012 ms")]
    [InlineData("Content-Length: 12345678901, bytes 0-12345678900/12345678901", "Content-Length: 12345678901, bytes 0-12345678900/12345678901")]
    [InlineData("call 4255550123 or 4:42555501", "call ********23 or 4:******01")]
    [InlineData("at 2026-10-01T12:00:00+0200", "at 2026-10-01T12:00:00+0200")]
    [InlineData("GET /cb?code=1&x=2 failed", "GET /cb?*** failed")]
    [InlineData("""{"link":"/calling/x?token"}""", """{"link":"/calling/x?***"}""")]
    [InlineData("see callbacks?sig=abc.", "see callbacks?***")]
    [InlineData("wss://app.example/m?key=1 and //app.example/m?key", "wss://app.example/m?*** and //app.example/m?***")]
    [InlineData("https://user:pass@app.example/x", "https://***@app.example/x")]
    [InlineData("Really? Yes, a/b.", "Really? Yes, a/b.")]
    public void Hides_secrets_and_leaves_the_rest(string text, string masked) => Mask.Secrets(text).Should().Be(masked);

    [Fact]
    public void Hides_what_it_is_told_to_behind_escapes() => Mask.Secrets("""{"context":"AA\u002bBB\/CC"}""", "AA+BB/CC").Should().Be("""{"context":"***"}""");

    [Theory]
    [InlineData("a\r\nb\tc\u001b[31m\u0085\u2028d\u202ee", "a b c [31m d e")]
    [InlineData("😀", "😀")]
    [InlineData("  \n ", "")]
    public void Shows_text_from_outside_on_one_line(string text, string shown) => Mask.Outside(text, 100).Should().Be(shown);

    [Fact]
    public void Shows_half_of_a_surrogate_pair_as_what_it_is() => Mask.Outside("\ud800x", 100).Should().Be("\ufffdx");

    [Fact]
    public void Shows_text_from_outside_no_longer_than_it_may_be()
    {
        Mask.Outside(new string('a', 99) + "😀", 100).Should().Be(new string('a', 99) + "…");
        Mask.Outside(new string('b', 1_000_000), 100).Should().Be(new string('b', 100) + "…");
    }

    [Fact]
    public void Hides_what_it_is_told_to() => Mask.Secrets("a planted b planted", "planted", string.Empty).Should().Be("a *** b ***");
}
