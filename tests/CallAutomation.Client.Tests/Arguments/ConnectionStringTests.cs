namespace CallAutomation.Client.Tests.Arguments;

public class ConnectionStringTests
{
    private const string Endpoint = "endpoint=https://contoso.communication.azure.com/";
    private const string Key = "c2VjcmV0LXBsYW50ZWQtaW4tYS10ZXN0LTAxMjM0NTY3ODk=";

    [Theory]
    [InlineData(Endpoint + ";accesskey=" + Key)]
    [InlineData("EndPoint=https://contoso.communication.azure.com;AccessKey=" + Key)]
    [InlineData("accesskey=" + Key + ";" + Endpoint + ";")]
    [InlineData(" " + Endpoint + " ; accesskey = " + Key + " ")]
    [InlineData("endpoint=http://localhost:8080;accesskey=" + Key)]
    public void Is_taken_in_any_order_and_case(string connectionString)
    {
        CallAutomationClient client = new(connectionString);

        client.GetCallConnection("call-1").CallConnectionId.Should().Be("call-1");
    }

    [Theory]
    [InlineData("endpoint=https://contoso.communication.azure.com", "'accesskey=' is missing")]
    [InlineData(Endpoint + ";accesskey=", "'accesskey=' is missing")]
    [InlineData("accesskey=" + Key, "'endpoint=' is missing")]
    [InlineData("endpoint=;accesskey=" + Key, "'endpoint=' is missing")]
    [InlineData(Key, "'endpoint=' is missing")]
    [InlineData("nonsense", "'endpoint=' is missing")]
    [InlineData(Endpoint + ";" + Endpoint + ";accesskey=" + Key, "'endpoint=' twice")]
    [InlineData(Endpoint + ";accesskey=" + Key + ";AccessKey=" + Key, "'accesskey=' twice")]
    [InlineData("endpoint=contoso.communication.azure.com;accesskey=" + Key, "not an absolute address")]
    [InlineData("endpoint=" + Key + ";accesskey=" + Key, "not an absolute address")]
    public void Is_refused_with_what_is_wrong_and_what_it_should_read(string connectionString, string wrong)
    {
        Action create = () => _ = new CallAutomationClient(connectionString);

        create.Should().Throw<ArgumentException>().WithParameterName("connectionString")
            .WithMessage($"*{wrong}*endpoint=https://<resource>.communication.azure.com/;accesskey=<base64>*")
            .Which.ToString().Should().NotContain(Key);
    }

    [Theory]
    [InlineData("ftp://contoso.communication.azure.com", "absolute http or https")]
    [InlineData("https://contoso.communication.azure.com/calling", "leave out path")]
    [InlineData("https://contoso.communication.azure.com/?a=1", "leave out path")]
    [InlineData("https://user:" + Key + "@contoso.communication.azure.com/", "leave out path, query and user")]
    public void Is_refused_for_an_endpoint_that_is_none(string endpoint, string wrong)
    {
        Action create = () => _ = new CallAutomationClient($"endpoint={endpoint};accesskey={Key}");

        create.Should().Throw<ArgumentException>().WithParameterName("connectionString").WithMessage($"*{wrong}*")
            .Which.ToString().Should().NotContain(Key);
    }

    [Theory]
    [InlineData("not-base64-but-secret")]
    [InlineData("c2VjcmV0LXBsYW50ZWQ")]
    [InlineData("c2VjcmV0=LXBsYW50ZWQ=")]
    public void Is_refused_for_a_key_that_is_not_base64_without_repeating_it(string key)
    {
        Action create = () => _ = new CallAutomationClient(Endpoint + ";accesskey=" + key);

        ArgumentException refusal = create.Should().Throw<ArgumentException>().WithParameterName("connectionString")
            .WithMessage("*not base64*Copy one of the two keys of the resource whole*").Which;
        refusal.ToString().Should().NotContain(key);
        refusal.InnerException.Should().BeNull();
    }

    [Fact]
    public void Is_needed()
    {
        Action none = () => _ = new CallAutomationClient((string)null!);
        Action empty = () => _ = new CallAutomationClient("  ");

        none.Should().Throw<ArgumentNullException>().WithParameterName("connectionString");
        empty.Should().Throw<ArgumentException>().WithParameterName("connectionString");
    }
}
