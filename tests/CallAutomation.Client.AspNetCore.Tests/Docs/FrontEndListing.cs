namespace CallAutomation.Client.AspNetCore.Tests.Docs;

/// <summary>The listing of the page for front ends other than ASP.NET Core's.</summary>
internal static class FrontEndListing
{
    public static async Task<(int Status, IReadOnlyDictionary<string, string> Headers, string? Body)> HandleAsync(
        CallbackReceiver receiver, string method, string? query, IReadOnlyDictionary<string, string> headers, Stream body, CancellationToken cancellationToken)
    {
        CallbackResult result = await receiver.ReceiveCallbackAsync(new CallbackRequest(method, query, name => headers.GetValueOrDefault(name), body), cancellationToken);
        return (result.StatusCode, result.Headers, result.Body);
    }
}
