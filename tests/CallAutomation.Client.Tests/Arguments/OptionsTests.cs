namespace CallAutomation.Client.Tests.Arguments;

public class OptionsTests
{
    private static readonly Uri s_callback = new("https://app.example/cb");
    private static readonly UserIdentifier s_user = new("8:acs:a_b");

    public static TheoryData<string> NotToBeDialed => ["14255550123", "+1 425 555 0123", "+1-425", "anonymous", "+", "+1", "+04255550123", "+1234567890123456", "+1425555o123", "+14255550123_asserted"];

    public static TheoryData<string> NotAnAddress => ["/callbacks", "callbacks", "ftp://app.example/cb", "file:///tmp/a.wav", "wss://app.example/cb"];

    [Theory, MemberData(nameof(NotToBeDialed))]
    public void Refuse_to_dial_what_is_not_a_number(string number)
    {
        PhoneIdentifier phone = new(number);
        Action one = () => _ = new CreateCallOptions(phone, s_callback);
        Action many = () => _ = new CreateCallOptions([s_user, phone], s_callback);
        Action shown = () => _ = new CreateCallOptions(s_user, s_callback) { CallerId = phone };

        foreach ((Action act, string parameter) in new[] { (one, "target"), (many, "targets"), (shown, "CallerId") })
        {
            ArgumentException refusal = act.Should().Throw<ArgumentException>().WithParameterName(parameter).WithMessage("*E.164*+14255550123*").Which;
            refusal.Message.Should().NotContain(number.Length > 2 ? $"number {number} " : "number + ");
        }
    }

    [Theory, MemberData(nameof(NotToBeDialed))]
    public void Address_anybody_who_is_in_the_call(string number)
    {
        PlayOptions play = new(new FileSource(s_callback)) { PlayTo = { new PhoneIdentifier(number) } };
        RecognizeDtmfOptions recognize = new(new PhoneIdentifier(number), 1);

        play.PlayTo.Should().ContainSingle();
        recognize.TargetParticipant.RawId.Should().Be("4:" + number);
    }

    [Fact]
    public void Refuse_a_call_to_nobody()
    {
        Action none = () => _ = new CreateCallOptions((ParticipantIdentifier)null!, s_callback);
        Action noList = () => _ = new CreateCallOptions((IEnumerable<ParticipantIdentifier>)null!, s_callback);
        Action empty = () => _ = new CreateCallOptions([], s_callback);
        Action hole = () => _ = new CreateCallOptions([s_user, null!], s_callback);

        none.Should().Throw<ArgumentNullException>().WithParameterName("target");
        noList.Should().Throw<ArgumentNullException>().WithParameterName("targets");
        empty.Should().Throw<ArgumentException>().WithParameterName("targets").WithMessage("Name at least one person to call.*");
        hole.Should().Throw<ArgumentNullException>().WithParameterName("targets");
    }

    [Theory, MemberData(nameof(NotAnAddress))]
    public void Refuse_an_address_the_service_cannot_call(string address)
    {
        Uri uri = new(address, UriKind.RelativeOrAbsolute);
        (Action Act, string Parameter)[] uses =
        [
            (() => _ = new CreateCallOptions(s_user, uri), "callbackUri"),
            (() => _ = new AnswerCallOptions("incoming-1", uri), "callbackUri"),
            (() => _ = new JoinOptions(uri), "callbackUri"),
            (() => _ = new FileSource(uri), "uri"),
            (() => _ = new PlayOptions(new FileSource(s_callback)) { OperationCallbackUri = uri }, "OperationCallbackUri"),
        ];

        foreach ((Action act, string parameter) in uses)
        {
            act.Should().Throw<ArgumentException>().WithParameterName(parameter).WithMessage("*absolute http or https*https://app.example/callbacks*");
        }
    }

    [Fact]
    public void Need_an_address()
    {
        Action create = () => _ = new CreateCallOptions(s_user, null!);
        Action answer = () => _ = new AnswerCallOptions("incoming-1", null!);
        Action join = () => _ = new JoinOptions(null!);
        Action file = () => _ = new FileSource(null!);

        create.Should().Throw<ArgumentNullException>().WithParameterName("callbackUri");
        answer.Should().Throw<ArgumentNullException>().WithParameterName("callbackUri");
        join.Should().Throw<ArgumentNullException>().WithParameterName("callbackUri");
        file.Should().Throw<ArgumentNullException>().WithParameterName("uri");
    }

    [Theory, InlineData(null), InlineData(""), InlineData(" ")]
    public void Need_the_context_of_the_incoming_call(string? context)
    {
        Action answer = () => _ = new AnswerCallOptions(context!, s_callback);

        answer.Should().Throw<ArgumentException>().WithParameterName("incomingCallContext");
    }

    [Fact]
    public void Need_something_to_play()
    {
        Action nothing = () => _ = new PlayOptions();
        Action hole = () => _ = new PlayOptions(new FileSource(s_callback), null!);
        Action noList = () => _ = new PlayOptions(null!);

        nothing.Should().Throw<ArgumentException>().WithParameterName("sources").WithMessage("Name at least one source*");
        hole.Should().Throw<ArgumentException>().WithParameterName("sources").WithMessage("Name at least one source*");
        noList.Should().Throw<ArgumentNullException>().WithParameterName("sources");
    }

    [Fact]
    public void Need_somebody_to_listen_to()
    {
        Action recognize = () => _ = new RecognizeDtmfOptions(null!, 1);
        Action start = () => _ = new StartToneRecognitionOptions(null!);
        Action stop = () => _ = new StopToneRecognitionOptions(null!);

        recognize.Should().Throw<ArgumentNullException>().WithParameterName("targetParticipant");
        start.Should().Throw<ArgumentNullException>().WithParameterName("targetParticipant");
        stop.Should().Throw<ArgumentNullException>().WithParameterName("targetParticipant");
    }

    [Theory, InlineData(0), InlineData(-1)]
    public void Refuse_to_collect_no_tones(int tones)
    {
        Action recognize = () => _ = new RecognizeDtmfOptions(s_user, tones);

        recognize.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("maxTonesToCollect").WithMessage("Collect at least one tone.*");
    }

    [Theory]
    [InlineData(-0.001, false)]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(300.001, false)]
    public void Take_0_to_300_seconds_of_silence(double seconds, bool isTaken)
    {
        RecognizeDtmfOptions options = new(s_user, 1);

        Action set = () => options.InitialSilenceTimeout = TimeSpan.FromSeconds(seconds);

        ShouldBe(isTaken, set, "InitialSilenceTimeout", "The service takes 0 to 300 seconds.*");
    }

    [Theory]
    [InlineData(0.999, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(60.001, false)]
    public void Take_1_to_60_seconds_between_tones(double seconds, bool isTaken)
    {
        RecognizeDtmfOptions options = new(s_user, 1);

        Action set = () => options.InterToneTimeout = TimeSpan.FromSeconds(seconds);

        ShouldBe(isTaken, set, "InterToneTimeout", "The service takes 1 to 60 seconds.*");
    }

    [Theory, InlineData(0), InlineData(-5)]
    public void Refuse_a_deadline_in_the_past(int seconds)
    {
        JoinOptions join = new(s_callback);
        PlayOptions play = new(new FileSource(s_callback));
        Action setup = () => join.Deadline = TimeSpan.FromSeconds(seconds);
        Action inCall = () => play.Deadline = TimeSpan.FromSeconds(seconds);

        ShouldBe(false, setup, "Deadline", "A deadline is a positive time*");
        ShouldBe(false, inCall, "Deadline", "A deadline is a positive time*");
    }

    private static void ShouldBe(bool taken, Action set, string parameter, string message)
    {
        if (taken)
        {
            set.Should().NotThrow();
        }
        else
        {
            set.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(parameter).WithMessage(message);
        }
    }
}
