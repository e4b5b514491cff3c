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

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Refuses what is otherwise tolerated with a warning.",
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
        foreach (Option option in (Option[])[_port, _listen, _allowHost, _webhook, _schema, _strict, _timeScale, Interactive])
        {
            command.Add(option);
        }
    }

    public CallEmulatorOptions Read(ParseResult parsed)
    {
        CallEmulatorOptions options = new()
        {
            Port = parsed.GetValue(_port),
            ListenAddress = parsed.GetValue(_listen)!,
            Strict = parsed.GetValue(_strict),
            Time = EmulatorTime.Scaled(parsed.GetValue(_timeScale)),
        };
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

    private static T Complain<T>(ArgumentResult result, string complaint)
    {
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {complaint}.");
        return default!;
    }
}
