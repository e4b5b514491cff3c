using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator;

/// <summary>One language of the service: which versions are its own, and what a request in it means.</summary>
internal interface IMouth
{
    /// <summary>The versions of this language, for messages.</summary>
    string Versions { get; }

    bool Speaks(string apiVersion);

    /// <summary>Understands a request, without doing anything about it yet.</summary>
    /// <param name="context">The request as it came; the answer's headers may be written to already.</param>
    /// <param name="path">Its path, not decoded.</param>
    /// <param name="apiVersion">One that this language speaks.</param>
    /// <param name="body">Its body, read to the end.</param>
    /// <exception cref="ServiceRefusal">There is no such operation.</exception>
    Heard Hear(HttpContext context, string path, string apiVersion, byte[] body);
}

/// <summary>A request that was understood.</summary>
/// <param name="Operation">What the service calls it, for the journal.</param>
/// <param name="Request">The request, which lets events go once it has been answered.</param>
/// <param name="Act">Does what is asked; called on the timeline.</param>
internal sealed record Heard(string Operation, ServiceRequest Request, Func<ServiceAnswer> Act);
