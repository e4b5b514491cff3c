using CallAutomation.Emulator.Benchmarks;

// Each is a program of its own, because a first start happens once in a process.
switch (args)
{
    case ["start"]:
        await StartUp.MeasureAsync();
        break;
    case ["host"]:
        await StartUp.MeasureHostAsync();
        break;
    case ["menu"]:
        await Menu.MeasureAsync();
        break;
    case ["live"]:
        await LiveCalls.MeasureAsync();
        break;
    case ["throughput"]:
        await Throughput.MeasureAsync();
        break;
    default:
        Console.WriteLine("start | host | menu | live | throughput");
        return 2;
}

return 0;
