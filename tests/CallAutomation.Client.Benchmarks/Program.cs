using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Metrology;

if (args is ["hub"])
{
    await CallAutomation.Client.Benchmarks.HubFigures.RunAsync();
    return;
}

// In this process: ratios of one run and exact allocations are what counts here, and nothing has to be built a second time.
IConfig config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithSummaryStyle(SummaryStyle.Default.WithSizeUnit(SizeUnit.B).WithRatioStyle(RatioStyle.Value))
    .HideColumns(Column.Error, Column.StdDev, Column.Gen0, Column.Gen1, Column.RatioSD);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
