using CallAutomation.Client.Telemetry;

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
    public void Hides_secrets_and_leaves_the_rest(string text, string masked) => Mask.Secrets(text).Should().Be(masked);

    [Fact]
    public void Hides_what_it_is_told_to_behind_escapes() => Mask.Secrets("""{"context":"AA\u002bBB\/CC"}""", "AA+BB/CC").Should().Be("""{"context":"***"}""");

    [Fact]
    public void Hides_what_it_is_told_to() => Mask.Secrets("a planted b planted", "planted", string.Empty).Should().Be("a *** b ***");
}
