using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Service;

/// <summary>Reads the requests of one wire language: which api-versions are its own, and which operation a request asks for.</summary>
internal interface IRequestReader
{
    /// <summary>The versions of this language, for messages.</summary>
    string Versions { get; }

    bool Supports(string apiVersion);

    /// <summary>Finds out what a request asks for, without doing anything about it yet.</summary>
    /// <param name="context">The request as it came; the answer's headers may be written to already.</param>
    /// <param name="path">Its path, not decoded.</param>
    /// <param name="apiVersion">One that is supported.</param>
    /// <param name="body">Its body, read to the end.</param>
    /// <exception cref="ServiceRefusal">There is no such operation.</exception>
    UnderstoodRequest Read(HttpContext context, string path, string apiVersion, byte[] body);
}

/// <summary>A request that was understood.</summary>
/// <param name="Operation">What the service calls it, for the journal.</param>
/// <param name="Request">The request, which lets events go once it has been answered.</param>
/// <param name="Act">Does what is asked; called on the timeline.</param>
internal sealed record UnderstoodRequest(string Operation, ReceivedRequest Request, Func<ServiceResponse> Act);
