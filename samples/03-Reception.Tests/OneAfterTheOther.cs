using Xunit;

// Settled time goes on when the whole process is at rest, so one test runs at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
