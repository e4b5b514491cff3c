using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;


public class ParticipantTests
{
    private static readonly Uri s_one = new("https://app.example/one");

    [Fact]
    public void Are_listed() => StableRequests.In().GetParticipants("call-1", nextLink: null).ShouldMatch("get-participants");

    [Fact]
    public void Are_found_one_by_one() => StableRequests.In().GetParticipant("call-1", StableRequests.Phone).ShouldMatch("get-participant");

    [Fact]
    public void Are_invited()
    {
        StableRequests.In().AddParticipant("call-1", new AddParticipantOptions(StableRequests.User), "context-1").ShouldMatch("add-participant");
        StableRequests.In().AddParticipant("call-1", EveryOption(), "context-1").ShouldMatch("add-participant-every-option");
    }

    [Fact]
    public void Are_no_longer_invited()
    {
        CancelAddParticipantOptions options = new("invitation-1") { OperationCallbackUri = s_one };

        StableRequests.In().CancelAddParticipant("call-1", new CancelAddParticipantOptions("invitation-1"), "context-1").ShouldMatch("cancel-add-participant");
        StableRequests.In().CancelAddParticipant("call-1", options, "context-1").ShouldMatch("cancel-add-participant-every-option");
    }

    [Fact]
    public void Are_removed()
    {
        RemoveParticipantOptions options = new(StableRequests.Phone) { OperationCallbackUri = s_one };

        StableRequests.In().RemoveParticipant("call-1", new RemoveParticipantOptions(StableRequests.Phone), "context-1").ShouldMatch("remove-participant");
        StableRequests.In().RemoveParticipant("call-1", options, "context-1").ShouldMatch("remove-participant-every-option");
    }

    [Fact]
    public void Are_moved_here()
    {
        MoveParticipantsOptions options = new([StableRequests.Phone, StableRequests.User], "call-2") { OperationCallbackUri = s_one };

        StableRequests.In().MoveParticipants("call-1", new MoveParticipantsOptions([StableRequests.Phone], "call-2"), "context-1").ShouldMatch("move-participants");
        StableRequests.In().MoveParticipants("call-1", options, "context-1").ShouldMatch("move-participants-every-option");
    }

    [Fact]
    public void Are_muted() => StableRequests.In().MuteParticipant("call-1", new MuteParticipantOptions(StableRequests.User), "context-1").ShouldMatch("mute-participant");

    [Fact]
    public void Are_held_and_taken_back()
    {
        HoldParticipantOptions hold = new(StableRequests.Phone) { HoldMusic = StableRequests.Greeting, OperationCallbackUri = s_one };
        UnholdParticipantOptions unhold = new(StableRequests.Phone) { OperationCallbackUri = s_one };

        StableRequests.In().HoldParticipant("call-1", new HoldParticipantOptions(StableRequests.Phone), "context-1").ShouldMatch("hold-participant");
        StableRequests.In().HoldParticipant("call-1", hold, "context-1").ShouldMatch("hold-participant-every-option");
        StableRequests.In().UnholdParticipant("call-1", new UnholdParticipantOptions(StableRequests.Phone), "context-1").ShouldMatch("unhold-participant");
        StableRequests.In().UnholdParticipant("call-1", unhold, "context-1").ShouldMatch("unhold-participant-every-option");
    }

    [Fact]
    public void Are_handed_on()
    {
        TransferOptions options = new(StableRequests.Phone)
        {
            Transferee = StableRequests.User,
            CallerId = new PhoneIdentifier("+14255550199"),
            CustomCallingContext = Headers(),
            OperationCallbackUri = s_one,
        };

        StableRequests.In().Transfer("call-1", new TransferOptions(StableRequests.Phone), "context-1").ShouldMatch("transfer");
        StableRequests.In().Transfer("call-1", options, "context-1").ShouldMatch("transfer-every-option");
    }

    [Fact]
    public void Are_muted_only_where_they_are_users()
    {
        Action mute = () => _ = new MuteParticipantOptions(StableRequests.Phone);

        mute.Should().Throw<ArgumentException>().WithParameterName("participant").WithMessage("*PhoneIdentifier*HoldParticipantAsync*");
    }

    [Fact]
    public void Are_dialed_only_by_numbers_that_can_be()
    {
        PhoneIdentifier wrong = new("14255550123");

        Refused(() => _ = new AddParticipantOptions(wrong), "participant");
        Refused(() => _ = new TransferOptions(wrong), "target");
        Refused(() => _ = new AddParticipantOptions(StableRequests.User) { CallerId = wrong }, "CallerId");
        Refused(() => _ = new TransferOptions(StableRequests.User) { CallerId = wrong }, "CallerId");
    }

    [Fact]
    public void Are_addressed_by_whatever_number_they_show()
    {
        Action remove = () => StableRequests.In().RemoveParticipant("call-1", new RemoveParticipantOptions(new PhoneIdentifier("anonymous")), "context-1");

        remove.Should().NotThrow();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(181)]
    public void Are_not_called_for_ever(int seconds)
    {
        Action invite = () => _ = new AddParticipantOptions(StableRequests.User) { InvitationTimeout = TimeSpan.FromSeconds(seconds) };

        invite.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("InvitationTimeout").WithMessage("*0 to 180*");
    }

    [Fact]
    public void Cannot_do_what_the_version_does_not_know()
    {
        CustomCallingContext details = new() { TeamsPhoneCallDetails = new TeamsPhoneCallDetails() };
        CustomCallingContext plain = new();
        plain.AddSipHeader("Campaign", "spring", SipHeaderPrefix.X);

        TooNew(ServiceVersion.V2023_03_06, version => StableRequests.In(version).MuteParticipant("call-1", new MuteParticipantOptions(StableRequests.User), "c"), "CallConnection.MuteParticipant*2023-10-15*");
        TooNew(ServiceVersion.V2023_03_06, version => StableRequests.In(version).CancelAddParticipant("call-1", new CancelAddParticipantOptions("i"), "c"), "CallConnection.CancelAddParticipant*2023-10-15*InvitationTimeout*");
        TooNew(ServiceVersion.V2024_04_15, version => StableRequests.In(version).HoldParticipant("call-1", new HoldParticipantOptions(StableRequests.User), "c"), "CallConnection.HoldParticipant*2024-09-15*PlayAsync*");
        TooNew(ServiceVersion.V2024_04_15, version => StableRequests.In(version).UnholdParticipant("call-1", new UnholdParticipantOptions(StableRequests.User), "c"), "CallConnection.UnholdParticipant*2024-09-15*CancelAllMediaAsync*");
        TooNew(ServiceVersion.V2024_09_15, version => StableRequests.In(version).UnholdParticipant("call-1", new UnholdParticipantOptions(StableRequests.User) { OperationCallbackUri = s_one }, "c"), "UnholdParticipantOptions.OperationCallbackUri*2025-05-15*");
        TooNew(ServiceVersion.V2025_06_15, version => StableRequests.In(version).MoveParticipants("call-1", new MoveParticipantsOptions([StableRequests.User], "call-2"), "c"), "CallConnection.MoveParticipants*2026-03-12*AddParticipantAsync*");
        TooNew(ServiceVersion.V2023_03_06, version => StableRequests.In(version).Transfer("call-1", new TransferOptions(StableRequests.User) { Transferee = StableRequests.User }, "c"), "TransferOptions.Transferee*2023-10-15*");
        TooNew(ServiceVersion.V2024_04_15, version => StableRequests.In(version).Transfer("call-1", new TransferOptions(StableRequests.User) { CallerId = StableRequests.Phone }, "c"), "TransferOptions.CallerId*2024-09-15*");
        TooNew(ServiceVersion.V2023_03_06, version => StableRequests.In(version).AddParticipant("call-1", new AddParticipantOptions(StableRequests.User) { CustomCallingContext = new() }, "c"), "AddParticipantOptions.CustomCallingContext*2023-10-15*");
        TooNew(ServiceVersion.V2025_05_15, version => StableRequests.In(version).AddParticipant("call-1", new AddParticipantOptions(StableRequests.User) { CustomCallingContext = plain }, "c"), "SipHeaderPrefix.X *2025-06-15*XMSCustom*");
        TooNew(ServiceVersion.V2025_06_15, version => StableRequests.In(version).AddParticipant("call-1", new AddParticipantOptions(StableRequests.User) { CustomCallingContext = details }, "c"), "CustomCallingContext.TeamsPhoneCallDetails*2026-03-12*");
    }

    [Fact]
    public void Can_do_all_that_was_there_from_the_beginning()
    {
        StableRequests.In(ServiceVersion.V2023_03_06).AddParticipant("call-1", new AddParticipantOptions(StableRequests.User), "context-1").ShouldMatch("add-participant");
        StableRequests.In(ServiceVersion.V2023_03_06).RemoveParticipant("call-1", new RemoveParticipantOptions(StableRequests.Phone), "context-1").ShouldMatch("remove-participant");
        StableRequests.In(ServiceVersion.V2023_03_06).Transfer("call-1", new TransferOptions(StableRequests.Phone), "context-1").ShouldMatch("transfer");
        StableRequests.In(ServiceVersion.V2023_03_06).GetParticipant("call-1", StableRequests.Phone).ShouldMatch("get-participant");
    }

    private static AddParticipantOptions EveryOption()
    {
        CustomCallingContext context = Headers();
        context.TeamsPhoneCallDetails = new TeamsPhoneCallDetails
        {
            Caller = new TeamsPhoneCallerDetails(StableRequests.Phone, "Kim", "+14255550123")
            {
                RecordId = "record-1",
                ScreenPopUri = new Uri("https://crm.example/record-1"),
                IsAuthenticated = true,
                AdditionalInformation = { ["tier"] = "gold" },
            },
            Source = new TeamsPhoneSourceDetails(StableRequests.User, "en-US", "in progress") { IntendedTargets = { ["billing"] = StableRequests.User } },
            SessionId = "session-1",
            Intent = "refund",
            CallTopic = "Order 17",
            CallContext = "Paid twice.",
            TranscriptUri = new Uri("https://app.example/transcript"),
            CallSentiment = "calm",
            SuggestedActions = "Pay back.",
        };
        return new AddParticipantOptions(StableRequests.Phone)
        {
            CallerId = new PhoneIdentifier("+14255550199"),
            CallerDisplayName = "Clinic",
            InvitationTimeout = TimeSpan.FromSeconds(30.5),
            CustomCallingContext = context,
            OperationCallbackUri = s_one,
        };
    }

    private static CustomCallingContext Headers()
    {
        CustomCallingContext context = new();
        context.AddUserToUser("FB890F12;encoding=hex");
        context.AddSipHeader("Order", "17");
        context.AddSipHeader("Campaign", "spring", SipHeaderPrefix.X);
        context.AddVoipHeader("customer", "17");
        return context;
    }

    private static void Refused(Action making, string parameter) =>
        making.Should().Throw<ArgumentException>().WithParameterName(parameter).WithMessage("*E.164*");

    private static void TooNew(ServiceVersion version, Action<ServiceVersion> say, string message)
    {
        Action saying = () => say(version);

        saying.Should().Throw<NotSupportedException>().WithMessage(message);
    }
}
