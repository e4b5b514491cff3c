using CallAutomation.Client.Calls;

namespace CallAutomation.Client;

/// <summary>What every action in a running call may be given.</summary>
public abstract class OperationOptions : RequestOptions
{
    private Uri? _operationCallbackUri;

    private protected OperationOptions()
    {
    }

    /// <summary>Text that comes back in the events this request causes; a new GUID when omitted.</summary>
    public string? OperationContext { get; set; }

    /// <summary>Where the events of this one request go; where those of the call go when omitted. Since 2023-10-15, and in the preview versions for playing and adding.</summary>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? OperationCallbackUri
    {
        get => _operationCallbackUri;
        set => _operationCallbackUri = WebAddress.CheckedOrNull(value, nameof(OperationCallbackUri));
    }
}
