using Microsoft.IdentityModel.Protocols;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>Gets what an issuer publishes, and nothing over plain http but from where that is allowed: a document names the address of the next one.</summary>
internal sealed class IssuerDocuments(IDocumentRetriever documents, CallAutomationCallbackOptions options) : IDocumentRetriever
{
    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && EmulatorIssuer.MayBeAsked(uri, options)
            ? documents.GetDocumentAsync(address, cancel)
            : throw new InvalidOperationException("The keys are published at an address that is not https.");
}
