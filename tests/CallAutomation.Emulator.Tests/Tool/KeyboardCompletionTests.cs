using CallAutomation.Emulator.Tool;

namespace CallAutomation.Emulator.Tests.Tool;

public class KeyboardCompletionTests
{
    [Theory]
    [InlineData("h", "help")]
    [InlineData("+1425555", "+14255550123", "+14255550124")]
    [InlineData("+14255550123 pre", "+14255550123 presses")]
    [InlineData("+14255550123 p", "+14255550123 picks up", "+14255550123 presses")]
    [InlineData("+14255550123 picks ", "+14255550123 picks up")]
    [InlineData("+14255550123 joins r", "+14255550123 joins room")]
    [InlineData("+14255550123 rings ", "+14255550123 rings +14255550123", "+14255550123 rings +14255550124", "+14255550123 rings 8:acs:nurse")]
    [InlineData("+14255550123 presses 1")]
    public void Knows_verbs_and_phones_that_were_typed(string line, params string[] lines)
    {
        KeyboardCompletion completion = new();
        completion.Learn(["+14255550123", "rings", "+14255550124"]);
        completion.Learn(["8:acs:nurse", "waits"]);

        completion.Complete(line).Should().Equal(lines);
    }
}
