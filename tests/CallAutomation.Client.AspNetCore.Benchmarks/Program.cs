using CallAutomation.Client.AspNetCore.Benchmarks;

await RequestRates.RunAsync();
await NextRequest.RunAsync();
