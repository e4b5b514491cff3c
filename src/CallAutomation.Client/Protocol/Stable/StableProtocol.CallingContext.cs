using CallAutomation.Client.Protocol.Stable.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    private const int MostCallerInformation = 10;

    private CustomCallingContextShape? CallingContextOf(CustomCallingContext? context, OptionSince option)
    {
        if (context is null)
        {
            return null;
        }

        Needs(option, isUsed: true);
        Needs(OptionList.PlainSipHeader, context.SipHeaders.Keys.Any(IsPlain));
        Needs(OptionList.TeamsPhoneCallDetails, context.TeamsPhoneCallDetails is not null);
        return new()
        {
            VoipHeaders = MapOf(context.VoipHeaders, static value => value),
            SipHeaders = MapOf(context.SipHeaders, static value => value),
            TeamsPhoneCallDetails = context.TeamsPhoneCallDetails is { } details ? DetailsOf(details) : null,
        };
    }

    private TeamsPhoneCallDetailsShape DetailsOf(TeamsPhoneCallDetails details) => new()
    {
        TeamsPhoneCallerDetails = details.Caller is { } caller ? CallerOf(caller) : null,
        TeamsPhoneSourceDetails = details.Source is { } source ? SourceOf(source) : null,
        SessionId = details.SessionId,
        Intent = details.Intent,
        CallTopic = details.CallTopic,
        CallContext = details.CallContext,
        TranscriptUrl = details.TranscriptUri?.AbsoluteUri,
        CallSentiment = details.CallSentiment,
        SuggestedActions = details.SuggestedActions,
    };

    private TeamsPhoneCallerDetailsShape CallerOf(TeamsPhoneCallerDetails caller) => new()
    {
        Caller = ShapeOf(caller.Caller),
        Name = caller.Name,
        PhoneNumber = caller.PhoneNumber,
        RecordId = caller.RecordId,
        ScreenPopUrl = caller.ScreenPopUri?.AbsoluteUri,
        IsAuthenticated = caller.IsAuthenticated,
        AdditionalCallerInformation = caller.AdditionalInformation.Count <= MostCallerInformation
            ? MapOf(caller.AdditionalInformation, static value => value)
            : throw new ArgumentException(
                $"TeamsPhoneCallerDetails.AdditionalInformation takes at most {MostCallerInformation} entries; there are {caller.AdditionalInformation.Count}, and the service would drop the others.",
                nameof(caller)),
    };

    private TeamsPhoneSourceDetailsShape SourceOf(TeamsPhoneSourceDetails source) => new()
    {
        Source = ShapeOf(source.Source),
        Language = source.Language,
        Status = source.Status,
        IntendedTargets = MapOf(source.IntendedTargets, ShapeOf),
    };

    private static bool IsPlain(string header) =>
        header.StartsWith(CustomCallingContext.PlainPrefix, StringComparison.OrdinalIgnoreCase)
        && !header.StartsWith(CustomCallingContext.MicrosoftPrefix, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, TShape>? MapOf<TValue, TShape>(IEnumerable<KeyValuePair<string, TValue>> values, Func<TValue, TShape> shape)
    {
        Dictionary<string, TShape> map = values.ToDictionary(static pair => pair.Key, pair => shape(pair.Value), StringComparer.Ordinal);
        return map.Count == 0 ? null : map;
    }
}
