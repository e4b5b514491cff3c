using CallAutomation.Chaos;

switch (args)
{
    case ["calls", .. string[] options]:
        return await SeedRuns.RunAsync(ChaosOptions.Read(options));
    case ["restarts", .. string[] options]:
        return await Restarts.RunAsync(ChaosOptions.Read(options));
    case ["receiver", .. string[] receiver]:
        return await Receiver.RunAsync(receiver);
    default:
        Console.WriteLine("""
            calls    [--calls 200] [--seeds 2] [--first-seed 1] [--at-once 100] [--probability 0.05] [--without dedup|early]
                     whole calls over sockets while everything goes wrong: nothing may be lost, done twice or out of order
            restarts [--calls 60] [--first-seed 1]
                     an application of its own process that is stopped and killed in the middle of calls
            """);
        return 2;
}
