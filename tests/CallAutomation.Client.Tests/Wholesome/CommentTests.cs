using System.Reflection;
using System.Text.RegularExpressions;
using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol;
using CallAutomation.Wholesome;

namespace CallAutomation.Client.Tests.Wholesome;

public class CommentTests
{
    private const string WirePrefix = "Microsoft.Communication.";

    private static readonly HashSet<string> s_events = [.. Library.Types.Where(type => type.IsPublic && typeof(CallEvent).IsAssignableFrom(type)).Select(type => type.Name)];

    /// <summary>What the service calls the values of a list may look like an event.</summary>
    private static readonly HashSet<string> s_values = [.. Library.Types.Where(type => type.IsPublic).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(value => value.PropertyType == type)).Select(value => value.Name)];

    /// <summary>A reference is checked by the compiler; a name in letters outlives the event it named.</summary>
    [Fact]
    public void Name_events_by_reference()
    {
        IEnumerable<string> letters = Comments().SelectMany(comment => Words(comment.Text).Where(IsEvent).Select(word => $"{comment.Place}: {word}"));

        letters.Should().BeEmpty("an event is named as <see cref=\"Events.PlayCompleted\"/>, or with all of its name on the wire");
    }

    [Fact]
    public void Name_on_the_wire_what_is_there()
    {
        IEnumerable<string> wire = Comments().SelectMany(comment => Words(comment.Text)).Where(word => word.StartsWith(WirePrefix, StringComparison.Ordinal));

        wire.Should().NotBeEmpty();
        wire.Where(word => EventLanguages.Table.Find(word) is null).Should().BeEmpty();
    }

    [Theory]
    [InlineData("tells by <c>SendTonesCompleted</c>", "SendTonesCompleted")]
    [InlineData("<c>PlayFailed</c> or another", "PlayFailed")]
    [InlineData("ends in RecognizeCompleted.", "RecognizeCompleted")]
    [InlineData("an <c>IncomingCall</c>", "IncomingCall")]
    public void Are_read_for_names_of_events(string comment, string name) => Words(comment).Where(IsEvent).Should().Equal(name);

    [Theory]
    [InlineData("<c>transcriptionStarted</c>, a value on the wire")]
    [InlineData("<see cref=\"Events.PlayCompleted\"/>, as it should be")]
    [InlineData("<c>Microsoft.Communication.PlayCompleted</c>, its whole name")]
    [InlineData("<c>SessionEnded</c>, a value of RecordingChunkEndReason")]
    [InlineData("Started and Canceled, words of every day")]
    public void May_say_what_is_no_event_in_letters(string comment) => Words(comment).Where(IsEvent).Should().BeEmpty();

    /// <summary>Events are past-tense facts of two words or more, whether we have one of that name or not.</summary>
    private static bool IsEvent(string word)
    {
        string name = word.Split('.')[^1];
        bool looksLikeOne = Regex.IsMatch(name, "^([A-Z][a-z]+)+[A-Z][a-z]*ed$") && !s_values.Contains(name);
        return !word.StartsWith(WirePrefix, StringComparison.Ordinal) && (looksLikeOne || s_events.Contains(name));
    }

    private static IEnumerable<string> Words(string comment) =>
        Regex.Matches(Regex.Replace(comment, @"cref=""[^""]*""", ""), @"\w+(\.\w+)*").Select(word => word.Value);

    private static IEnumerable<(string Place, string Text)> Comments() =>
        from file in Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, "src", "CallAutomation.Client"), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file).Select((text, index) => (Text: text.Trim(), Number: index + 1))
        where line.Text.StartsWith("///", StringComparison.Ordinal)
        select ($"{Path.GetFileName(file)}({line.Number})", line.Text);
}
