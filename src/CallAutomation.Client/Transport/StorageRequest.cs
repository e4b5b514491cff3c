using Azure.Core;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Transport;

/// <summary>A request that goes to the storage of recordings: where it begins, in whose name it is signed, where redirects led it.</summary>
/// <param name="operation">For messages.</param>
/// <param name="address">Where each try begins.</param>
/// <param name="resource">The authority of the Communication Services resource, which is the one signed.</param>
internal sealed class StorageRequest(Operation operation, Uri address, string resource)
{
    public Operation Operation { get; } = operation;

    public Uri Address { get; } = address;

    public string Resource { get; } = resource;

    /// <summary>The address that answered in the end.</summary>
    public Uri Reached { get; set; } = address;

    public static StorageRequest? Of(HttpMessage message) =>
        message.TryGetProperty(typeof(StorageRequest), out object? value) ? (StorageRequest?)value : null;

    public void Accompany(HttpMessage message) => message.SetProperty(typeof(StorageRequest), this);
}
