using CallAutomation.Chaos;

switch (args)
{
    case ["calls", .. string[] options]:
        return await SeedRuns.RunAsync(ChaosOptions.Read(options));
    case ["safeguards", .. string[] options]:
        return await Safeguards.RunAsync(ChaosOptions.Read(options));
    case ["rate", .. string[] options]:
        return await Rate.RunAsync(ChaosOptions.Read(options));
    case ["restarts", .. string[] options]:
        return await Restarts.RunAsync(ChaosOptions.Read(options));
    case ["receiver", .. string[] receiver]:
        return await Receiver.RunAsync(receiver);
    default:
        Console.WriteLine("""
            calls    [--calls 200] [--seeds 2] [--first-seed 1] [--at-once 100] [--probability 0.05] [--without dedup|early]
                     whole calls over sockets while everything goes wrong: nothing may be lost, done twice or out of order
            safeguards [--calls 200] [--first-seed 1]
                     the same without the ids of events, and with waits that begin too late: it has to fail
            restarts [--at-once 100]
                     an application in a process of its own that is stopped and killed in the middle of calls
            rate     [--calls 200] [--at-once 100]
                     whole calls when nothing goes wrong, beside bare exchanges
            """);
        return 2;
}
