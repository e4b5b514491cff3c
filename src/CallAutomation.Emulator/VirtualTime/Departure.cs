using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>In which way something leaves the thread of a run, and what can be done about it: read from the stack of the moment.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Place">Whose code it was, as far as it can be told.</param>
internal sealed partial record Departure(string Kind, string Remedy, string Place)
{
    private const string ClientPauses = "a client pauses before it tries again, in real time";
    private const string TakeHold = "Take emulator.Hold() around it, and await it there; or take EmulatorTime.Settled, in which applications may go where they like.";
    private const string TakeHandler = "Give the client of the emulator the way without a network: new HttpClientTransport(emulator.CreateHandler()). Take emulator.Hold() around requests to others.";
    private const string TakeClock = "Wait with emulator.Delay, or give what waits emulator.TimeProvider.";

    private static readonly string[] s_own = ["CallAutomation.Client", "CallAutomation.Client.AspNetCore", "CallAutomation.Emulator"];

    // Those of whoever runs the tests are among them.
    private static readonly string[] s_frameworks = ["Azure.", "Microsoft.", "Xunit.", "NUnit."];

    private static readonly (string Part, string Kind, string Remedy)[] s_work =
    [
        ("System.Net.", "a client uses a real connection", TakeHandler),
        ("Microsoft.AspNetCore.TestHost.", "a test server takes its requests elsewhere", "Take EmulatorTime.Settled, in which web applications may go where they like."),
        ("System.Threading.Channels.", "a channel is written to, whose reader goes on in the thread pool", TakeHold),
        ("System.IO.", "a file is read or written by the thread pool", TakeHold),
        ("Microsoft.Win32.SafeHandles.", "a file is read or written by the thread pool", TakeHold),
        ("System.Threading.Tasks.Task.Run", "Task.Run", TakeHold),
        ("System.Threading.Tasks.TaskFactory.", "Task.Factory.StartNew", TakeHold),
        ("System.Threading.ThreadPool.", "the thread pool is given work", TakeHold),
        (
            "System.Threading.Tasks.",
            "what awaits a task goes on in the thread pool (ConfigureAwait(false) among awaits that come back to RunAsync, or RunContinuationsAsynchronously with something else than an await)",
            "Await without ConfigureAwait(false), create the TaskCompletionSource without RunContinuationsAsynchronously, or take emulator.Hold() around it."),
    ];

    private static readonly (string Part, string Kind, string Remedy)[] s_timers =
    [
        ("Azure.Core.", ClientPauses, "Give the client a retry delay of zero: options.Retry.Delay = TimeSpan.Zero."),
        ("System.Threading.Tasks.Task.Delay", "Task.Delay waits in real time", TakeClock),
        ("System.Threading.PeriodicTimer.", "a PeriodicTimer rings in real time", TakeClock),
        ("System.", "a timer rings in real time", TakeClock),
    ];

    /// <summary>Whether it is the application's doing, and not that of a framework which works by itself.</summary>
    public bool IsOfApplication => Place.Length > 0 || Kind == ClientPauses;

    /// <summary>Tells of work that is queued.</summary>
    public static Departure OfWork() => Read(new StackTrace(fNeedFileInfo: true), s_work, ("work is queued for the thread pool", TakeHold));

    /// <summary>Tells of a timer that is set; null for one that only guards what is done meanwhile, such as a deadline.</summary>
    public static Departure? OfTimer()
    {
        foreach (MethodBase method in new StackTrace(fNeedFileInfo: false).GetFrames().Select(static frame => frame.GetMethod()).OfType<MethodBase>())
        {
            if (method.DeclaringType is not Type type || type.Assembly == typeof(Departure).Assembly)
            {
                continue;
            }

            // The deadlines of CancelAfter, and of WaitAsync.
            if (type == typeof(CancellationTokenSource) || type.Name.StartsWith("CancellationPromise", StringComparison.Ordinal))
            {
                return null;
            }

            if (!IsOfRuntime(type))
            {
                if (s_own.Contains(type.Assembly.GetName().Name, StringComparer.Ordinal))
                {
                    return null;
                }

                break;
            }
        }

        return Read(new StackTrace(fNeedFileInfo: true), s_timers, ("a timer rings in real time", TakeClock));
    }

    private static Departure Read(StackTrace stack, (string Part, string Kind, string Remedy)[] rows, (string Kind, string Remedy) otherwise)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        StackFrame? place = null;
        foreach (StackFrame frame in stack.GetFrames())
        {
            if (frame.GetMethod() is not { DeclaringType: Type type } method)
            {
                continue;
            }

            if (s_own.Contains(type.Assembly.GetName().Name, StringComparer.Ordinal))
            {
                // What is below the first frames is how the run came here.
                if (seen.Count > 0 && type.Namespace == typeof(Departure).Namespace)
                {
                    break;
                }
            }
            else if (IsOfRuntime(type) || s_frameworks.Any(name => type.FullName?.StartsWith(name, StringComparison.Ordinal) == true))
            {
                if (type.FullName?.StartsWith("System.Diagnostics.", StringComparison.Ordinal) != true)
                {
                    seen.Add($"{type.FullName}.{method.Name}");
                }
            }
            else
            {
                place = frame;
                break;
            }
        }

        (string Part, string Kind, string Remedy) row = Array.Find(rows, row => seen.Any(name => row.Part.EndsWith('.') ? name.StartsWith(row.Part, StringComparison.Ordinal) : name == row.Part));
        return row.Kind is null ? new Departure(otherwise.Kind, otherwise.Remedy, Show(place)) : new Departure(row.Kind, row.Remedy, Show(place));
    }

    private static bool IsOfRuntime(Type type) => type.Assembly.GetName().Name is string name && (name == "mscorlib" || name.StartsWith("System.", StringComparison.Ordinal));

    private static string Show(StackFrame? frame)
    {
        if (frame?.GetMethod() is not { DeclaringType: Type type } method)
        {
            return "";
        }

        // The compiler's names of asynchronous methods and lambdas have the written one between angle brackets.
        string written = WrittenName().Match($"{method.Name} {type.Name}") is { Success: true } match ? match.Groups[1].Value : method.Name;
        while (type.DeclaringType is Type outer && type.Name.StartsWith('<'))
        {
            type = outer;
        }

        string line = frame.GetFileName() is string file ? $", {Path.GetFileName(file)} line {frame.GetFileLineNumber()}" : "";
        return $" in {type.Name}.{written}{line}";
    }

    [GeneratedRegex("<([A-Za-z_][^<>]*)>")]
    private static partial Regex WrittenName();
}
