namespace CallAutomation.Emulator.Admin;

/// <summary>The documents that describe the admin API, for people and for programs.</summary>
internal static class AdminDocuments
{
    public static Task OpenApiAsync(AdminRequest request) => request.AnswerAsync(Read("openapi.json"), "application/vnd.oai.openapi+json; charset=utf-8");

    public static Task PhonesSchemaAsync(AdminRequest request) => request.AnswerAsync(Read("phones.schema.json"), "application/schema+json; charset=utf-8");

    public static byte[] Read(string name)
    {
        using Stream stream = typeof(AdminDocuments).Assembly.GetManifestResourceStream(name)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
