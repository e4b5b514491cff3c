using AppointmentReminder;

namespace CallAutomation.EndToEnd.Tests.Reminders;

public class CommandLineTests
{
    private const string Connection = "endpoint=https://contoso.communication.azure.com;accesskey=c2VjcmV0";
    private static readonly string[] s_live = ["--connection-string", Connection, "--from", "+14255550199", "--to", "+14255550123", "--callback-url", "https://tunnel.example/callbacks"];

    private Settings? _settings;

    [Fact]
    public async Task Rehearses_with_a_patient_who_confirms_when_nothing_is_said()
    {
        int exitCode = await RunAsync();

        exitCode.Should().Be(0);
        _settings!.ConnectionString.Should().BeNull();
        _settings.Patient.Name.Should().Be("confirms");
    }

    [Fact]
    public async Task Reads_a_live_call()
    {
        int exitCode = await RunAsync([.. s_live, "--port", "8081"]);

        exitCode.Should().Be(0);
        _settings!.ConnectionString.Should().Be(Connection);
        _settings.To.PhoneNumber.Should().Be("+14255550123");
        _settings.CallbackUri.Should().Be(new Uri("https://tunnel.example/callbacks"));
        _settings.Port.Should().Be(8081);
    }

    [Fact]
    public async Task Hands_the_outcome_on_as_the_exit_code()
    {
        int exitCode = await CommandLine.RunAsync(["--patient", "busy"], (_, _) => Task.FromResult(Outcome.Busy));

        exitCode.Should().Be(12);
    }

    [Theory]
    [InlineData("--patient", "sings")]
    [InlineData("--patient")]
    [InlineData("--to", "+14255550123")]
    [InlineData("--connection-string", Connection)]
    [InlineData("--port", "8080")]
    [InlineData("--nonsense")]
    public async Task Refuses_what_makes_no_sense(params string[] args)
    {
        int exitCode = await RunAsync(args);

        exitCode.Should().Be(2);
        _settings.Should().BeNull();
    }

    [Theory]
    [InlineData(1, "endpoint=https://contoso.communication.azure.com;accesskey=%")]
    [InlineData(3, "4255550199")]
    [InlineData(5, "tel:+14255550123")]
    [InlineData(7, "http://tunnel.example/callbacks")]
    [InlineData(7, "/callbacks")]
    public async Task Refuses_a_live_call_with_a_malformed_part(int position, string value)
    {
        string[] args = [.. s_live];
        args[position] = value;

        int exitCode = await RunAsync(args);

        exitCode.Should().Be(2);
        _settings.Should().BeNull();
    }

    [Fact]
    public async Task Refuses_to_script_a_real_patient()
    {
        int exitCode = await RunAsync([.. s_live, "--patient", "confirms"]);

        exitCode.Should().Be(2);
    }

    private Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, (settings, _) =>
    {
        _settings = settings;
        return Task.FromResult(Outcome.Confirmed);
    });
}
