using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Words;

namespace CallAutomation.Emulator.Tests;

public class SpokenPhraseTests
{
    [Theory]
    [InlineData("Yes", "yes!")]
    [InlineData("that's fine", "That’s fine.")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Việt Nam", "VIE\u0323\u0302T NAM")]
    [InlineData("Tiếng", "Tie\u0302\u0301ng")]
    [InlineData("한국어", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165")]
    [InlineData("ﾊﾟﾝ", "パン")]
    [InlineData("１２３", "123")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("İstanbul", "i̇stanbul")]
    [InlineData("नमस्ते।", "नमस्ते")]
    [InlineData("はい。", "はい")]
    [InlineData("¿Sí?", "sí")]
    [InlineData("نعم؟", "نعم")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("❤️", "❤")]
    public void Sounds_the_same(string one, string other) => new SpokenPhrase(one).Should().Be(new SpokenPhrase(other));

    [Theory]
    [InlineData("ข้าว", "ข่าว")]
    [InlineData("C#", "C++")]
    [InlineData("C#", "C")]
    [InlineData("👍", "👎")]
    [InlineData("👍🏽", "👍🏿")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("कल", "काल")]
    [InlineData("Café", "Cafe")]
    [InlineData("かき", "がき")]
    [InlineData("$5", "€5")]
    [InlineData("!", "?")]
    [InlineData("שׁ", "שׂ")]
    [InlineData("1 2", "12")]
    public void Does_not_sound_the_same(string one, string other) => new SpokenPhrase(one).Should().NotBe(new SpokenPhrase(other));

    [Fact]
    public void Marks_are_compared_in_canonical_order() => new SpokenPhrase("q\u0323\u0307").Should().Be(new SpokenPhrase("q\u0307\u0323"));

    [Fact]
    public void Half_a_surrogate_pair_is_no_reason_to_fail() => new SpokenPhrase("yes \uD83D").Should().NotBe(new SpokenPhrase("yes"));

    [Theory]
    [InlineData("C++", "C#|C++", "C++")]
    [InlineData("resume", "résumé|resume", "resume")]
    [InlineData("m2", "m²|m2", "m2")]
    [InlineData("ข่าว", "ข้าว|ข่าว", "ข่าว")]
    public void Who_says_a_phrase_to_the_letter_means_it(string said, string phrases, string expected) =>
        Choice.Find([.. phrases.Split('|').Select(phrase => new Choice(phrase, [phrase], null))], said).Phrase.Should().Be(expected);

    [Theory]
    [InlineData("क्या हाल", 0.8)]
    [InlineData("สวัสดี", 1)]
    [InlineData("ข่าว", 0.75)]
    [InlineData("你好，世界", 1)]
    [InlineData("𠮷野家", 0.75)]
    [InlineData("パン", 0.5)]
    [InlineData("ﾊﾟﾝ", 0.5)]
    [InlineData("مرحبا بالعالم", 0.8)]
    [InlineData("مَرْحَبًا", 0.4)]
    [InlineData("안녕하세요 여러분", 0.8)]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", 0.4)]
    [InlineData("Cafe\u0301 noir", 0.8)]
    [InlineData("தமிழ் மொழி", 0.8)]
    [InlineData("می\u200Cخواهم", 0.4)]
    [InlineData("C#", 0.8)]
    [InlineData("👨\u200D👩\u200D👧", 0.4)]
    [InlineData("5 %", 0.8)]
    public void Every_script_takes_its_time(string text, double seconds) => Speech.TimeToSay(text).Should().Be(TimeSpan.FromSeconds(seconds));
}
