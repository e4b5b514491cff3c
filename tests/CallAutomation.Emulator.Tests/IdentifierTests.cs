using System.Text.Json;
using CallAutomation.Emulator.Preview;
using CallAutomation.Emulator.Service;
using CallAutomation.Emulator.Stable;

namespace CallAutomation.Emulator.Tests;

/// <summary>A raw id, and typed members beside it that say more, less, or something else.</summary>
public class IdentifierTests
{
    public static TheoryData<string, string> InBothLanguages => new()
    {
        { """{"rawId":"4:14255550123","phoneNumber":{"value":"+14255550123"}}""", "4:+14255550123" },
        { """{"rawId":"4:+14255550123","phoneNumber":{"value":"14255550123"}}""", "4:+14255550123" },
        { """{"rawId":"4:+14255550123_a1","phoneNumber":{"value":"+14255550123"}}""", "4:+14255550123_a1" },
        { """{"rawId":"14255550123","phoneNumber":{"value":"+14255550123"}}""", "4:+14255550123" },
        { """{"rawId":"4:+14255550123","phoneNumber":{"value":""}}""", "4:+14255550123" },
        { """{"rawId":"4:+14255550123","phoneNumber":{}}""", "4:+14255550123" },
        { """{"phoneNumber":{"value":"+14255550123"}}""", "4:+14255550123" },
        { """{"rawId":"","communicationUser":{"id":"8:acs:a_b"}}""", "8:acs:a_b" },
        { """{"rawId":"8:acs:a_b","communicationUser":{"id":"8:acs:a_c"}}""", "8:acs:a_c" },
        { """{"rawId":"8:acs:a_b","communicationUser":{"id":"a_b"}}""", "8:acs:a_b" },
        { """{"rawId":"8:acs:a_b","communicationUser":{}}""", "8:acs:a_b" },
        { """{"rawId":"8:orgid:t1","microsoftTeamsUser":{"userId":"t1","cloud":"dod"}}""", "8:dod:t1" },
        { """{"rawId":"8:dod:t1","microsoftTeamsUser":{"userId":"t1"}}""", "8:dod:t1" },
        { """{"rawId":"8:gcch:t1","microsoftTeamsUser":{"userId":"t1","isAnonymous":false,"cloud":"public"}}""", "8:gcch:t1" },
        { """{"rawId":"8:orgid:t1","microsoftTeamsUser":{"userId":"t1","isAnonymous":true}}""", "8:teamsvisitor:t1" },
        { """{"rawId":"8:teamsvisitor:t1","microsoftTeamsUser":{"userId":"t1"}}""", "8:teamsvisitor:t1" },
        { """{"rawId":"8:orgid:t1","microsoftTeamsUser":{"userId":"t2"}}""", "8:orgid:t2" },
        { """{"rawId":"48:something"}""", "48:something" },
    };

    public static TheoryData<string, string> InTheStableOne => new()
    {
        { """{"rawId":"4:14255550123","phoneNumber":{"value":"+14255550123","assertedId":"a1"}}""", "4:+14255550123_a1" },
        { """{"rawId":"4:+14255550123_a1","phoneNumber":{"value":"+14255550123","assertedId":"a1"}}""", "4:+14255550123_a1" },
        { """{"rawId":"4:+14255550123_a1","phoneNumber":{"value":"+14255550123_a1","assertedId":"a1"}}""", "4:+14255550123_a1" },
        { """{"phoneNumber":{"isAnonymous":true}}""", "4:anonymous" },
        { """{"rawId":"28:orgid:b1","microsoftTeamsApp":{"appId":"b1","cloud":"gcch"}}""", "28:gcch:b1" },
        { """{"rawId":"28:dod:b1","microsoftTeamsApp":{"appId":"b1","cloud":"public"}}""", "28:dod:b1" },
        { """{"rawId":"8:acs:r_t_u","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r","cloud":"dod"}}""", "8:dod-acs:r_t_u" },
        { """{"rawId":"8:gcch-acs:r_t_u","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r"}}""", "8:gcch-acs:r_t_u" },
        { """{"rawId":"8:acs:r_t_u","teamsExtensionUser":{"userId":"u"}}""", "8:acs:r_t_u" },
    };

    [Theory]
    [MemberData(nameof(InBothLanguages))]
    [MemberData(nameof(InTheStableOne))]
    public void Typed_members_win_where_they_say_more(string body, string rawId) =>
        StableIdentifiers.Read(JsonSerializer.Deserialize(body, StableJson.Relaxed.IdentifierBody), "who").RawId.Should().Be(rawId);

    [Theory]
    [MemberData(nameof(InBothLanguages))]
    public void Typed_members_win_in_the_preview_too(string body, string rawId) =>
        PreviewIdentifiers.Read(JsonSerializer.Deserialize(body, PreviewJson.Relaxed.IdentifierBody), "who").RawId.Should().Be(rawId);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"phoneNumber":{}}""")]
    [InlineData("""{"rawId":"","communicationUser":{"id":""}}""")]
    public void Nobody_is_refused(string body)
    {
        Action reading = () => StableIdentifiers.Read(JsonSerializer.Deserialize(body, StableJson.Relaxed.IdentifierBody), "who");

        reading.Should().Throw<ServiceRefusal>().Which.Message.Should().Contain("who");
    }

    [Fact]
    public async Task A_number_without_its_plus_in_the_raw_id_is_called_and_listened_to()
    {
        const string Patient = """{"rawId":"4:14255550123","phoneNumber":{"value":"+14255550123"}}""";
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.PressesWhenPrompted("1");
        Reply created = await stage.PostAsync(
            "/calling/callConnections",
            $$"""{"targets":[{{Patient}}],"sourceCallerIdNumber":{"value":"{{WireStage.Practice}}"},"callbackUri":"{{stage.Application.CallbackUri}}"}""");
        created.Status.Should().Be(201, created.Text);
        stage.Clock.Advance(1);
        await stage.Application.UntilAsync("CallConnected");

        (await stage.OnCallAsync(created.Text("callConnectionId"), "recognize", $$$$"""{"recognizeInputType":"dtmf","recognizeOptions":{"targetParticipant":{{{{Patient}}}},"dtmfOptions":{"maxTonesToCollect":1}}}"""))
            .Status.Should().Be(202);
        stage.Clock.Advance(2);

        (await stage.Application.UntilAsync("RecognizeCompleted")).Result.Should().Be("200/8531");
    }
}
