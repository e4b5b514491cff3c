using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallAutomation.Emulator.Service;

/// <summary>What a request is answered with.</summary>
internal sealed record ServiceResponse(int Status, byte[] Body)
{
    /// <summary>Headers besides those every answer has.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static ServiceResponse Empty(int status) => new(status, []);

    public static ServiceResponse Json<T>(int status, T body, JsonTypeInfo<T> shape) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, shape));

    public static ServiceResponse Refuse(int status, string code, string message) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(new ErrorDetail(code, message)), ErrorJson.Relaxed.ErrorAnswer));
}
