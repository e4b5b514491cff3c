using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallAutomation.Emulator.Service;

/// <summary>What a request is answered with.</summary>
internal sealed record ServiceResponse(int Status, byte[] Body)
{
    /// <summary>Headers besides those every answer has.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What is answered when the same request is repeated; the same unless it says otherwise.</summary>
    public Func<ServiceResponse>? Again { get; init; }

    /// <summary>The call that the answer is about; something new where it is about none.</summary>
    public string? CorrelationId { get; init; }

    public static ServiceResponse Empty(int status) => new(status, []);

    public static ServiceResponse Json<T>(int status, T body, JsonTypeInfo<T> shape) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, shape));

    public static ServiceResponse Refuse(int status, string code, string message, string? target = null) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(new ErrorDetail(code, message, target)), ErrorJson.Relaxed.ErrorAnswer));
}
