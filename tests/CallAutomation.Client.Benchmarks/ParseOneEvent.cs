using BenchmarkDotNet.Attributes;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Benchmarks;

/// <summary>One PlayCompleted of 860 bytes, every string materialized.</summary>
public class ParseOneEvent
{
    private readonly BinaryData _body = Fixture.One;
    private readonly BinaryData _unknown = Fixture.OneUnknown;

    [Benchmark(Baseline = true, Description = "CloudEvent + JsonDocument")]
    public object Official() => OfficialPath.Read(_body);

    [Benchmark(Description = "CallEventParser")]
    public IReadOnlyList<CallEvent> Ours() => CallEventParser.Parse(_body);

    [Benchmark(Description = "CallEventParser, from a span")]
    public IReadOnlyList<CallEvent> OursFromSpan() => CallEventParser.Parse(_body.ToMemory().Span);

    [Benchmark(Description = "CallEventParser, of an event nobody knows")]
    public IReadOnlyList<CallEvent> OursOfUnknown() => CallEventParser.Parse(_unknown);
}
