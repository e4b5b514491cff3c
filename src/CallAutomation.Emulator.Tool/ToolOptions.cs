using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace CallAutomation.Emulator.Tool;

/// <summary>What can be asked for on the command line.</summary>
internal sealed class ToolOptions
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen at; 0 takes any that is free.",
        HelpName = "number",
        CustomParser = result => int.TryParse(Only(result), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort
            ? port
            : Complain<int>(result, "needs a number from 0 to 65535"),
    };

    private readonly Option<IPAddress> _listen = new("--listen")
    {
        Description = "The address to listen at, such as 0.0.0.0 in a container; this machine only, unless given.",
        HelpName = "address",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result => IPAddress.TryParse(Only(result), out IPAddress? address)
            ? address
            : Complain<IPAddress>(result, "needs an address such as 127.0.0.1, 0.0.0.0 or ::1"),
    };

    private readonly Option<string[]> _allowHost = new("--allow-host")
    {
        Description = "A name, without a port, by which the emulator is asked besides localhost and its address. Can be given several times.",
        HelpName = "name",
    };

    private readonly Option<Uri[]> _webhook = new("--webhook")
    {
        Description = "Who is told by Event Grid about incoming calls and files of recordings. Can be given several times.",
        HelpName = "url",
        CustomParser = result => [.. result.Tokens.Select(token => Uri.TryCreate(token.Value, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? uri
            : Complain<Uri>(result, "needs an absolute http or https address"))],
    };

    private readonly Option<EventGridSchema> _schema = new("--webhook-schema")
    {
        Description = "How webhooks are told, and validated: eventgrid or cloudevents.",
        HelpName = "eventgrid|cloudevents",
        CustomParser = result => Only(result).ToLowerInvariant() switch
        {
            "eventgrid" => EventGridSchema.EventGrid,
            "cloudevents" => EventGridSchema.CloudEvents,
            _ => Complain<EventGridSchema>(result, "must be eventgrid or cloudevents"),
        },
    };

    private readonly Option<bool> _https = new("--https")
    {
        Description = "Listens for https as well, as official clients of other languages demand, and tells what has to be trusted.",
    };

    private readonly Option<int> _httpsPort = new("--https-port")
    {
        Description = "The port for https; 0 takes any that is free. Implies --https.",
        HelpName = "number",
        CustomParser = result => int.TryParse(Only(result), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort
            ? port
            : Complain<int>(result, "needs a number from 0 to 65535"),
    };

    private readonly Option<string?> _certificateFolder = new("--certificate-folder")
    {
        Description = "Where the certificate for https is kept; in the user's profile, unless given.",
        HelpName = "folder",
    };

    private readonly Option<string?> _recordingHost = new("--recording-host")
    {
        Description = $"The name under which files of recordings are found, such as {EmulatorHttpsOptions.StorageName}; that of the emulator, unless given.",
        HelpName = "name",
    };

    private readonly Option<AdminAccess> _admin = new("--admin")
    {
        Description = "Who may use the admin API at /admin/v1: local (programs on this machine), anywhere, or off.",
        HelpName = "local|anywhere|off",
        DefaultValueFactory = _ => AdminAccess.ThisMachine,
        CustomParser = result => Only(result).ToLowerInvariant() switch
        {
            "local" => AdminAccess.ThisMachine,
            "anywhere" => AdminAccess.Anywhere,
            "off" => AdminAccess.Off,
            _ => Complain<AdminAccess>(result, "must be local, anywhere or off"),
        },
    };

    private readonly Option<PhoneScripts?> _script = new("--script")
    {
        Description = "What the people at phones do: a JSON file such as {\"phones\": {\"+14255550123\": {\"whenPrompted\": [{\"press\": \"1\"}]}}}.",
        HelpName = "file",
        CustomParser = result => Complaining(result, static file => PhoneScripts.Parse(File.ReadAllText(file))),
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The number on which the order of events depends, and what goes wrong where faults are asked for without a seed of their own.",
        HelpName = "number",
        CustomParser = result => int.TryParse(Only(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int seed)
            ? seed
            : Complain<int>(result, "needs a whole number"),
    };

    private readonly Option<string?> _tokenIssuer = new("--token-issuer")
    {
        Description = "Whose bearer tokens are accepted in requests, in the place of Microsoft Entra ID: the iss in them. Needs --token-keys.",
        HelpName = "issuer",
    };

    private readonly Option<string?> _tokenKeys = new("--token-keys")
    {
        Description = "The public keys of --token-issuer: a file with a JSON Web Key Set.",
        HelpName = "file",
        CustomParser = result => Complaining(result, File.ReadAllText),
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Refuses what is otherwise tolerated with a warning.",
    };

    private readonly Option<TimeSpan?> _settled = new("--settled")
    {
        Description = "Nobody waits: the clock moves to what is due next when nothing has been under way for so many milliseconds; 100, unless given.",
        HelpName = "milliseconds",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens.Count == 0
            ? TimeSpan.FromMilliseconds(100)
            : double.TryParse(Only(result), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double rest) && rest is >= 5 and <= 60_000
                ? TimeSpan.FromMilliseconds(rest)
                : Complain<TimeSpan?>(result, "needs a number of milliseconds from 5 to 60000"),
    };

    private readonly Option<double> _timeScale = new("--time-scale")
    {
        Description = "How many times faster than real time calls go; 60 makes a minute a second.",
        HelpName = "factor",
        DefaultValueFactory = _ => 1,
        CustomParser = result => double.TryParse(Only(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double factor)
            && factor is >= 0.001 and <= 1000
            ? factor
            : Complain<double>(result, "needs a factor from 0.001 to 1000"),
    };

    /// <summary>Whether telephones are used by typing.</summary>
    public Option<bool> Interactive { get; } = new("--interactive")
    {
        Description = "Takes commands for telephones from the standard input, one a line; 'help' lists them.",
    };

    public void AddTo(RootCommand command)
    {
        foreach (Option option in (Option[])[_port, _listen, _https, _httpsPort, _certificateFolder, _recordingHost, _allowHost, _webhook, _schema, _admin, _script, _seed, _settled, _timeScale, _strict, _tokenIssuer, _tokenKeys, Interactive])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(_settled) is not null && result.GetResult(_timeScale) is { Implicit: false })
            {
                result.AddError("--settled and --time-scale exclude each other.");
            }

            if (result.GetResult(_tokenIssuer) is null != result.GetResult(_tokenKeys) is null)
            {
                result.AddError("--token-issuer and --token-keys need each other.");
            }
            else if (result.GetValue(_tokenIssuer) is string issuer && result.GetValue(_tokenKeys) is string keys)
            {
                Check(result, issuer, keys);
            }
        });
    }

    public CallEmulatorOptions Read(ParseResult parsed)
    {
        CallEmulatorOptions options = new()
        {
            Port = parsed.GetValue(_port),
            ListenAddress = parsed.GetValue(_listen)!,
            Strict = parsed.GetValue(_strict),
            Time = parsed.GetValue(_settled) is TimeSpan rest ? EmulatorTime.SettledForOthers(rest) : EmulatorTime.Scaled(parsed.GetValue(_timeScale)),
            Admin = parsed.GetValue(_admin),
            Scripts = parsed.GetValue(_script),
            Seed = parsed.GetValue(_seed),
            RecordingHost = parsed.GetValue(_recordingHost),
        };
        if (parsed.GetValue(_https) || parsed.GetResult(_httpsPort) is { Implicit: false })
        {
            options.Https = new EmulatorHttpsOptions { Port = parsed.GetValue(_httpsPort), CertificateFolder = parsed.GetValue(_certificateFolder) };
        }

        if (parsed.GetValue(_tokenIssuer) is string issuer)
        {
            options.TokenIssuer = new TestTokenIssuer(issuer, parsed.GetValue(_tokenKeys)!);
        }

        foreach (Uri webhook in parsed.GetValue(_webhook) ?? [])
        {
            options.EventGridSubscriptions.Add(new EventGridSubscription(webhook) { Schema = parsed.GetValue(_schema) });
        }

        foreach (string name in parsed.GetValue(_allowHost) ?? [])
        {
            options.AllowedHosts.Add(name);
        }

        return options;
    }

    private static string Only(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    private static void Check(CommandResult result, string issuer, string keys)
    {
        try
        {
            _ = new TestTokenIssuer(issuer, keys);
        }
        catch (ArgumentException wrong)
        {
            result.AddError($"--token-issuer, --token-keys: {wrong.Message}");
        }
    }

    /// <summary>Reads what is in a file, or complains of it.</summary>
    private static T? Complaining<T>(ArgumentResult result, Func<string, T> read)
        where T : class
    {
        string file = Only(result);
        try
        {
            return read(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return Complain<T>(result, $"cannot use '{file}': {failure.Message.TrimEnd('.')}");
        }
    }

    private static T Complain<T>(ArgumentResult result, string complaint)
    {
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {complaint}.");
        return default!;
    }
}
