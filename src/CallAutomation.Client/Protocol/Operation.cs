using Azure.Core;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>One row of what a language can say: how it is asked, what the service answers, since when.</summary>
/// <param name="Name">The public verb, as in <c>CallConnection.Play</c>; also the name of its activity.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The path with named pathValues, never filled in; this is what logs and traces show.</param>
/// <param name="Success">The only status that means yes.</param>
/// <param name="Since">The first version that knows it.</param>
internal sealed record Operation(string Name, RequestMethod Method, string Route, int Success, ServiceVersion Since)
{
    /// <summary>A second status that means yes; recording is the one case.</summary>
    public int? AlsoSuccess { get; init; }

    /// <summary>The service recognizes a repetition by its id and acts once, so it may be sent again without fear.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Creating, answering and joining take longer than a word in a running call.</summary>
    public bool SetsUpCall { get; init; }

    /// <summary>The state asked for was reached already, so a missing call is a success on a second try.</summary>
    public bool EndsCall { get; init; }

    /// <summary>Goes to the storage of recordings instead of the service: no api-version, a deadline of its own, signed in the resource's name.</summary>
    public bool IsAtStorage { get; init; }

    /// <summary>Deleting: what an earlier try deleted is missing on a second one, and that is what was asked for.</summary>
    public bool IsDoneWhenGone { get; init; }

    /// <summary>What to do where the version is too old, in terms of what that version has.</summary>
    public string? Instead { get; init; }

    /// <summary>Sending it twice does no more than sending it once.</summary>
    public bool CanBeSentAgain => IsRepeatable || Method == RequestMethod.Get || Method == RequestMethod.Delete;

    public bool Accepts(int status) => status == Success || status == AlsoSuccess;
}
