using System.CommandLine;
using System.Net;
using System.Text.RegularExpressions;
using CallAutomation.Client;

namespace AppointmentReminder;

/// <summary>What can be said on the command line, and what makes sense together.</summary>
internal sealed partial class ReminderOptions
{
    private const int UsualPort = 5080;

    private readonly Option<string> _patient = new("--patient")
    {
        Description = $"What the patient at the emulator's telephone does:\n{string.Join('\n', Patient.All.Select(patient => $"{patient.Name}: {patient.Words}"))}\n",
        DefaultValueFactory = _ => Patient.All[0].Name,
        HelpName = "behavior",
    };

    private readonly Option<int> _seed = new("--seed") { Description = "Any number: another order in which the emulator tells what happens, as orders differ from call to call.", DefaultValueFactory = _ => 0 };

    private readonly Option<string> _connectionString = new("--connection-string")
    {
        Description = "Live: the resource, as the Azure portal shows it: endpoint=https://...;accesskey=...",
    };

    private readonly Option<string> _from = new("--from") { Description = "Live: a phone number of the resource, such as +14255550199." };

    private readonly Option<string> _to = new("--to") { Description = "Live: the phone number to call." };

    private readonly Option<string> _callbackUrl = new("--callback-url")
    {
        Description = "Live: the https address of a tunnel to this machine, such as https://example.devtunnels.ms/callbacks. The audio is fetched from beside it.",
    };

    private readonly Option<int> _port = new("--port") { Description = "Live: the local port the tunnel leads to.", DefaultValueFactory = _ => UsualPort };

    private IReadOnlyList<Option<string>> Live => [_connectionString, _from, _to, _callbackUrl];

    public void AddTo(RootCommand command)
    {
        foreach (Option option in (Option[])[_patient, _seed, .. Live, _port])
        {
            command.Options.Add(option);
        }
    }

    public Settings Read(ParseResult given) => given.GetValue(_connectionString) is string connectionString
        ? new Settings
        {
            ConnectionString = connectionString,
            From = new PhoneIdentifier(given.GetRequiredValue(_from)),
            To = new PhoneIdentifier(given.GetRequiredValue(_to)),
            CallbackUri = new Uri(given.GetRequiredValue(_callbackUrl)),
            Port = given.GetValue(_port),
        }
        : new Settings { Patient = Patient.Named(given.GetRequiredValue(_patient)), Seed = given.GetValue(_seed) };

    /// <summary>What is wrong with options that can be read one by one; nothing when they make sense together.</summary>
    public IEnumerable<string> FindFaults(ParseResult given)
    {
        string[] missing = [.. Live.Where(option => given.GetResult(option) is null).Select(option => option.Name)];
        return missing.Length == Live.Count ? FindRehearsalFaults(given)
            : missing.Length > 0 ? [$"A live call also needs {string.Join(", ", missing)}."]
            : FindLiveFaults(given);
    }

    private IEnumerable<string> FindRehearsalFaults(ParseResult given)
    {
        if (Patient.All.All(patient => patient.Name != given.GetValue(_patient)))
        {
            yield return $"--patient is one of {string.Join(", ", Patient.All.Select(patient => patient.Name))}.";
        }

        if (given.GetResult(_port) is { Implicit: false })
        {
            yield return "--port is for a live call; without one any free port will do.";
        }
    }

    private IEnumerable<string> FindLiveFaults(ParseResult given)
    {
        if (given.GetResult(_patient) is { Implicit: false })
        {
            yield return "--patient is for the emulator; in a live call the patient decides.";
        }

        if (given.GetResult(_seed) is { Implicit: false })
        {
            yield return "--seed is for the emulator; in a live call events come as they come.";
        }

        foreach (Option<string> number in (Option<string>[])[_from, _to])
        {
            if (!DialableNumber().IsMatch(given.GetValue(number) ?? ""))
            {
                yield return $"{number.Name} needs a number with + and country code, such as +14255550123.";
            }
        }

        if (!IsReachable(given.GetValue(_callbackUrl)))
        {
            yield return "--callback-url needs an absolute https address that the service can reach.";
        }

        if (given.GetValue(_port) is < 1 or > IPEndPoint.MaxPort)
        {
            yield return $"--port is between 1 and {IPEndPoint.MaxPort}.";
        }

        if (FindConnectionFault(given.GetValue(_connectionString)) is string fault)
        {
            yield return $"--connection-string: {fault}";
        }
    }

    // Plain http is good for an emulator that runs on this machine on its own.
    private static bool IsReachable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static string? FindConnectionFault(string? connectionString)
    {
        try
        {
            _ = new CallAutomationClient(connectionString!);
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault.Message;
        }
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}\z")]
    private static partial Regex DialableNumber();
}
