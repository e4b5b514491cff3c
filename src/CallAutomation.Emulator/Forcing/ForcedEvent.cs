using System.Text.Json.Nodes;
using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator;

/// <summary>An event that an application is to be told although nothing happened that would cause it.</summary>
public sealed class ForcedEvent
{
    /// <summary>Names the event; everything else has a plausible value for it.</summary>
    /// <param name="name">A name such as <c>HoldFailed</c>, with or without <c>Microsoft.Communication.</c> in front.</param>
    public ForcedEvent(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        const string Prefix = "Microsoft.Communication.";
        Name = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }

    /// <summary>The name of the event, without <c>Microsoft.Communication.</c></summary>
    public string Name { get; }

    /// <summary>The code of the result. When it is not given: 200 for what sounds like success, 500 for failures, 400 for cancellations.</summary>
    public int? Code { get; init; }

    /// <summary>The sub-code of the result. When it is not given: 0 for what sounds like success, 9999 for failures, 8508 for cancellations.</summary>
    public int? SubCode { get; init; }

    /// <summary>The message of the result.</summary>
    public string? Message { get; init; }

    /// <summary>The operation context in the event; none when not given.</summary>
    public string? OperationContext { get; init; }

    /// <summary>Where the event is posted; to the callback address of the call when not given.</summary>
    public Uri? CallbackUri { get; init; }

    /// <summary>Members of <c>data</c>, as they are spelled on the wire; they replace those that the emulator would make up, and a null leaves one out.</summary>
    public JsonObject? Data { get; init; }

    internal CallResult? Result
    {
        get
        {
            if (Code is null && SubCode is null && Message is null)
            {
                return null;
            }

            CallResult usual = UsualResult(Name);
            return new CallResult(Code ?? usual.Code, SubCode ?? usual.SubCode, Message ?? usual.Message);
        }
    }

    internal static CallResult UsualResult(string name) => name switch
    {
        "CallDisconnected" => CallResult.CallEnded,
        _ when name.EndsWith("Failed", StringComparison.Ordinal) => CallResult.Unspecified,
        _ when name.EndsWith("Canceled", StringComparison.Ordinal) => CallResult.MediaCanceled,
        _ => CallResult.Success,
    };
}
