using BenchmarkDotNet.Attributes;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Benchmarks;

/// <summary>The same event ten times in one callback.</summary>
public class ParseTenEvents
{
    private readonly BinaryData _body = Fixture.Ten;

    [Benchmark(Baseline = true, Description = "CloudEvent + JsonDocument")]
    public object Official() => OfficialPath.Read(_body);

    [Benchmark(Description = "CallEventParser")]
    public IReadOnlyList<CallEvent> Ours() => CallEventParser.Parse(_body);
}
