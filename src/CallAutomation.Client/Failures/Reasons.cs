using System.Globalization;

namespace CallAutomation.Client.Failures;

/// <summary>The codes of the service in words, for events and for refused requests: the one place that knows them.</summary>
internal static partial class Reasons
{
    private static readonly Dictionary<(int? Code, int? SubCode), Reason> s_reasons = All.ToDictionary(reason => (reason.Code, reason.SubCode));

    /// <summary>Every row there is.</summary>
    public static IEnumerable<Reason> All => [.. Media(), .. CallEnds(), .. Refusals()];

    /// <summary>What the codes of an event mean: both together, else the sub-code, else the code; null where nobody wrote it down.</summary>
    public static Reason? Of(int? code, int? subCode) =>
        Exact(code, subCode) ?? (SaysMoreThanItsCode(subCode) ? null : s_reasons.GetValue((code, null)));

    /// <summary>What the error code of a refused request means; null where it is not one of the service's numbers.</summary>
    public static Reason? OfRefusal(int status, string? errorCode) =>
        int.TryParse(errorCode, NumberStyles.None, CultureInfo.InvariantCulture, out int subCode) && subCode > 999 ? Exact(status, subCode) : null;

    private static Reason? Exact(int? code, int? subCode) =>
        s_reasons.GetValue((code, subCode ?? 0)) ?? (subCode is null ? null : s_reasons.GetValue((null, subCode)));

    /// <summary>In the family of media, codes are no more than a rough class: what they mean at the end of a call would be wrong there.</summary>
    private static bool SaysMoreThanItsCode(int? subCode) => subCode is >= 8000 and <= 9999;

    private static Reason? GetValue(this Dictionary<(int? Code, int? SubCode), Reason> reasons, (int? Code, int? SubCode) codes) =>
        reasons.TryGetValue(codes, out Reason? reason) ? reason : null;
}
