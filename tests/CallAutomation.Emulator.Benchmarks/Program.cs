using System.Globalization;
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
    case ["stop"]:
        await Stopping.MeasureAsync();
        break;
    case ["soak", .. string[] minutes]:
        return await Soak.RunAsync(TimeSpan.FromMinutes(minutes is [string given] ? double.Parse(given, CultureInfo.InvariantCulture) : 1));
    default:
        Console.WriteLine("start | host | menu | live | throughput | stop | soak [minutes]");
        return 2;
}

return 0;
