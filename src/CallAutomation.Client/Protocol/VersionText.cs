using System.Text;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>How a version is written on the wire and in messages.</summary>
internal static class VersionText
{
    private static readonly (byte[] OnWire, string Text)[] s_known =
    [
        .. Enumerable.Range((int)ServiceVersion.V2021_06_15_Preview, LatestVersion - ServiceVersion.V2021_06_15_Preview + 1)
            .Reverse()
            .Select(number => Of((ServiceVersion)number))
            .Select(text => (Encoding.UTF8.GetBytes(text), text)),
    ];

    public static string Of(ServiceVersion version) => version switch
    {
        ServiceVersion.V2021_06_15_Preview => "2021-06-15-preview",
        ServiceVersion.V2021_08_30_Preview => "2021-08-30-preview",
        ServiceVersion.V2023_03_06 => "2023-03-06",
        ServiceVersion.V2023_10_15 => "2023-10-15",
        ServiceVersion.V2024_04_15 => "2024-04-15",
        ServiceVersion.V2024_09_15 => "2024-09-15",
        ServiceVersion.V2025_05_15 => "2025-05-15",
        ServiceVersion.V2025_06_15 => "2025-06-15",
        ServiceVersion.V2026_03_12 => "2026-03-12",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, null),
    };

    /// <summary>The version that is written like this; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> onWire)
    {
        foreach ((byte[] known, string text) in s_known)
        {
            if (onWire.SequenceEqual(known))
            {
                return text;
            }
        }

        return null;
    }
}
