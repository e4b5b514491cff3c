using System.Text;

namespace CallAutomation.Client.Benchmarks;

/// <summary>Callback bodies made of the pinned event.</summary>
internal static class Fixture
{
    public static BinaryData One => BinaryData.FromString(Text);

    public static BinaryData OneUnknown => BinaryData.FromString(Text.Replace(".PlayCompleted", ".PlayFinished!", StringComparison.Ordinal));

    public static BinaryData Ten => BinaryData.FromString($"[{string.Join(",", Enumerable.Repeat(Text[1..^1], 10))}]");

    private static string Text => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", "PlayCompleted.json"), Encoding.UTF8).Trim();
}
