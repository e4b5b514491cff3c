using System.Globalization;

namespace CallAutomation.Emulator.Tool;

/// <summary>What was asked for on the command line.</summary>
internal readonly record struct ToolArguments(int Port, bool WantsHelp)
{
    public static bool TryParse(string[] args, out ToolArguments arguments, out string? complaint)
    {
        arguments = default;
        complaint = null;
        for (int index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case "--help" or "-h" or "-?":
                    arguments = arguments with { WantsHelp = true };
                    break;
                case "--port" when index + 1 < args.Length
                    && int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= 65535:
                    arguments = arguments with { Port = port };
                    index++;
                    break;
                case "--port":
                    complaint = "--port needs a number from 0 to 65535.";
                    return false;
                default:
                    complaint = $"There is no option '{args[index]}'.";
                    return false;
            }
        }

        return true;
    }
}
