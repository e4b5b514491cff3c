using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Sayings;


public class ParticipantTests
{
    private static readonly Uri s_one = new("https://app.example/one");

    [Fact]
    public void Are_listed() => Saying.In().GetParticipants("call-1", nextLink: null).ShouldSay("get-participants");

    [Fact]
    public void Are_found_one_by_one() => Saying.In().GetParticipant("call-1", Saying.Phone).ShouldSay("get-participant");

    [Fact]
    public void Are_invited()
    {
        Saying.In().AddParticipant("call-1", new AddParticipantOptions(Saying.User), "context-1").ShouldSay("add-participant");
        Saying.In().AddParticipant("call-1", EveryOption(), "context-1").ShouldSay("add-participant-every-option");
    }

    [Fact]
    public void Are_no_longer_invited()
    {
        CancelAddParticipantOptions options = new("invitation-1") { OperationCallbackUri = s_one };

        Saying.In().CancelAddParticipant("call-1", new CancelAddParticipantOptions("invitation-1"), "context-1").ShouldSay("cancel-add-participant");
        Saying.In().CancelAddParticipant("call-1", options, "context-1").ShouldSay("cancel-add-participant-every-option");
    }

    [Fact]
    public void Are_removed()
    {
        RemoveParticipantOptions options = new(Saying.Phone) { OperationCallbackUri = s_one };

        Saying.In().RemoveParticipant("call-1", new RemoveParticipantOptions(Saying.Phone), "context-1").ShouldSay("remove-participant");
        Saying.In().RemoveParticipant("call-1", options, "context-1").ShouldSay("remove-participant-every-option");
    }

    [Fact]
    public void Are_moved_here()
    {
        MoveParticipantsOptions options = new([Saying.Phone, Saying.User], "call-2") { OperationCallbackUri = s_one };

        Saying.In().MoveParticipants("call-1", new MoveParticipantsOptions([Saying.Phone], "call-2"), "context-1").ShouldSay("move-participants");
        Saying.In().MoveParticipants("call-1", options, "context-1").ShouldSay("move-participants-every-option");
    }

    [Fact]
    public void Are_muted() => Saying.In().MuteParticipant("call-1", new MuteParticipantOptions(Saying.User), "context-1").ShouldSay("mute-participant");

    [Fact]
    public void Are_held_and_taken_back()
    {
        HoldParticipantOptions hold = new(Saying.Phone) { HoldMusic = Saying.Greeting, OperationCallbackUri = s_one };
        UnholdParticipantOptions unhold = new(Saying.Phone) { OperationCallbackUri = s_one };

        Saying.In().HoldParticipant("call-1", new HoldParticipantOptions(Saying.Phone), "context-1").ShouldSay("hold-participant");
        Saying.In().HoldParticipant("call-1", hold, "context-1").ShouldSay("hold-participant-every-option");
        Saying.In().UnholdParticipant("call-1", new UnholdParticipantOptions(Saying.Phone), "context-1").ShouldSay("unhold-participant");
        Saying.In().UnholdParticipant("call-1", unhold, "context-1").ShouldSay("unhold-participant-every-option");
    }

    [Fact]
    public void Are_handed_on()
    {
        TransferOptions options = new(Saying.Phone)
        {
            Transferee = Saying.User,
            CallerId = new PhoneNumberIdentifier("+14255550199"),
            CustomCallingContext = Headers(),
            OperationCallbackUri = s_one,
        };

        Saying.In().Transfer("call-1", new TransferOptions(Saying.Phone), "context-1").ShouldSay("transfer");
        Saying.In().Transfer("call-1", options, "context-1").ShouldSay("transfer-every-option");
    }

    [Fact]
    public void Are_muted_only_where_they_are_users()
    {
        Action mute = () => _ = new MuteParticipantOptions(Saying.Phone);

        mute.Should().Throw<ArgumentException>().WithParameterName("participant").WithMessage("*PhoneNumberIdentifier*HoldParticipantAsync*");
    }

    [Fact]
    public void Are_dialed_only_by_numbers_that_can_be()
    {
        PhoneNumberIdentifier wrong = new("14255550123");

        Refused(() => _ = new AddParticipantOptions(wrong), "participant");
        Refused(() => _ = new TransferOptions(wrong), "target");
        Refused(() => _ = new AddParticipantOptions(Saying.User) { CallerId = wrong }, "CallerId");
        Refused(() => _ = new TransferOptions(Saying.User) { CallerId = wrong }, "CallerId");
    }

    [Fact]
    public void Are_addressed_by_whatever_number_they_show()
    {
        Action remove = () => Saying.In().RemoveParticipant("call-1", new RemoveParticipantOptions(new PhoneNumberIdentifier("anonymous")), "context-1");

        remove.Should().NotThrow();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(181)]
    public void Are_not_called_for_ever(int seconds)
    {
        Action invite = () => _ = new AddParticipantOptions(Saying.User) { InvitationTimeout = TimeSpan.FromSeconds(seconds) };

        invite.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("InvitationTimeout").WithMessage("*0 to 180*");
    }

    [Fact]
    public void Cannot_do_what_the_version_does_not_know()
    {
        CustomCallingContext details = new() { TeamsPhoneCallDetails = new TeamsPhoneCallDetails() };
        CustomCallingContext plain = new();
        plain.AddSipHeader("Campaign", "spring", SipHeaderPrefix.X);

        TooNew(ServiceVersion.V2023_03_06, version => Saying.In(version).MuteParticipant("call-1", new MuteParticipantOptions(Saying.User), "c"), "CallConnection.MuteParticipant*2023-10-15*");
        TooNew(ServiceVersion.V2023_03_06, version => Saying.In(version).CancelAddParticipant("call-1", new CancelAddParticipantOptions("i"), "c"), "CallConnection.CancelAddParticipant*2023-10-15*InvitationTimeout*");
        TooNew(ServiceVersion.V2024_04_15, version => Saying.In(version).HoldParticipant("call-1", new HoldParticipantOptions(Saying.User), "c"), "CallConnection.HoldParticipant*2024-09-15*PlayAsync*");
        TooNew(ServiceVersion.V2024_04_15, version => Saying.In(version).UnholdParticipant("call-1", new UnholdParticipantOptions(Saying.User), "c"), "CallConnection.UnholdParticipant*2024-09-15*CancelAllMediaAsync*");
        TooNew(ServiceVersion.V2024_09_15, version => Saying.In(version).UnholdParticipant("call-1", new UnholdParticipantOptions(Saying.User) { OperationCallbackUri = s_one }, "c"), "UnholdParticipantOptions.OperationCallbackUri*2025-05-15*");
        TooNew(ServiceVersion.V2025_06_15, version => Saying.In(version).MoveParticipants("call-1", new MoveParticipantsOptions([Saying.User], "call-2"), "c"), "CallConnection.MoveParticipants*2026-03-12*AddParticipantAsync*");
        TooNew(ServiceVersion.V2023_03_06, version => Saying.In(version).Transfer("call-1", new TransferOptions(Saying.User) { Transferee = Saying.User }, "c"), "TransferOptions.Transferee*2023-10-15*");
        TooNew(ServiceVersion.V2024_04_15, version => Saying.In(version).Transfer("call-1", new TransferOptions(Saying.User) { CallerId = Saying.Phone }, "c"), "TransferOptions.CallerId*2024-09-15*");
        TooNew(ServiceVersion.V2023_03_06, version => Saying.In(version).AddParticipant("call-1", new AddParticipantOptions(Saying.User) { CustomCallingContext = new() }, "c"), "AddParticipantOptions.CustomCallingContext*2023-10-15*");
        TooNew(ServiceVersion.V2025_05_15, version => Saying.In(version).AddParticipant("call-1", new AddParticipantOptions(Saying.User) { CustomCallingContext = plain }, "c"), "SipHeaderPrefix.X *2025-06-15*XMSCustom*");
        TooNew(ServiceVersion.V2025_06_15, version => Saying.In(version).AddParticipant("call-1", new AddParticipantOptions(Saying.User) { CustomCallingContext = details }, "c"), "CustomCallingContext.TeamsPhoneCallDetails*2026-03-12*");
    }

    [Fact]
    public void Can_do_all_that_was_there_from_the_beginning()
    {
        Saying.In(ServiceVersion.V2023_03_06).AddParticipant("call-1", new AddParticipantOptions(Saying.User), "context-1").ShouldSay("add-participant");
        Saying.In(ServiceVersion.V2023_03_06).RemoveParticipant("call-1", new RemoveParticipantOptions(Saying.Phone), "context-1").ShouldSay("remove-participant");
        Saying.In(ServiceVersion.V2023_03_06).Transfer("call-1", new TransferOptions(Saying.Phone), "context-1").ShouldSay("transfer");
        Saying.In(ServiceVersion.V2023_03_06).GetParticipant("call-1", Saying.Phone).ShouldSay("get-participant");
    }

    private static AddParticipantOptions EveryOption()
    {
        CustomCallingContext context = Headers();
        context.TeamsPhoneCallDetails = new TeamsPhoneCallDetails
        {
            Caller = new TeamsPhoneCallerDetails(Saying.Phone, "Kim", "+14255550123")
            {
                RecordId = "record-1",
                ScreenPopUri = new Uri("https://crm.example/record-1"),
                IsAuthenticated = true,
                AdditionalInformation = { ["tier"] = "gold" },
            },
            Source = new TeamsPhoneSourceDetails(Saying.User, "en-US", "in progress") { IntendedTargets = { ["billing"] = Saying.User } },
            SessionId = "session-1",
            Intent = "refund",
            CallTopic = "Order 17",
            CallContext = "Paid twice.",
            TranscriptUri = new Uri("https://app.example/transcript"),
            CallSentiment = "calm",
            SuggestedActions = "Pay back.",
        };
        return new AddParticipantOptions(Saying.Phone)
        {
            CallerId = new PhoneNumberIdentifier("+14255550199"),
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
