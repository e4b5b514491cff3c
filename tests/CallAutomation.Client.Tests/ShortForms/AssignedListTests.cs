using System.Collections;
using System.Reflection;
using CallAutomation.Client.Tests.Wholesome;

namespace CallAutomation.Client.Tests.ShortForms;

/// <summary>Lists of options are filled or assigned, as is more convenient.</summary>
public class AssignedListTests
{
    public static TheoryData<string, string> Lists
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (PropertyInfo property in Library.Assembly.GetExportedTypes().SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(IsList))
            {
                data.Add(property.DeclaringType!.FullName!, property.Name);
            }

            return data;
        }
    }

    [Fact]
    public void Take_what_is_assigned_and_still_grow()
    {
        ParticipantIdentifier[] people = [new UserIdentifier("8:acs:a_b")];

        PlayOptions options = new(new FileSource(new Uri("https://app.example/a.wav"))) { PlayTo = people };
        options.PlayTo.Add(new UserIdentifier("8:acs:c_d"));

        options.PlayTo.Should().HaveCount(2);
        people.Should().ContainSingle("the list of the caller is the caller's");
    }

    [Fact]
    public void Check_the_hosts_that_are_assigned()
    {
        Action assign = () => _ = new CallAutomationClientOptions { AllowedRecordingHosts = [".example"] };

        assign.Should().Throw<ArgumentException>();
        new CallAutomationClientOptions { AllowedRecordingHosts = ["media.contoso.example"] }.AllowedRecordingHosts.Should().Equal("media.contoso.example");
    }

    [Theory, MemberData(nameof(Lists))]
    public void Can_all_be_assigned(string type, string property)
    {
        PropertyInfo list = Library.Assembly.GetType(type)!.GetProperty(property)!;

        list.SetMethod.Should().NotBeNull().And.Match<MethodInfo>(set => set.IsPublic);
    }

    [Fact]
    public void Are_never_null()
    {
        Action assign = () => _ = new CreateCallOptions(new UserIdentifier("8:acs:a_b"), new Uri("https://app.example/cb")) { RequestedMedia = null! };

        assign.Should().Throw<ArgumentNullException>().WithParameterName("RequestedMedia").WithMessage("*may be empty*");
    }

    [Fact]
    public void Phrases_come_as_a_list_or_one_by_one()
    {
        List<string> phrases = ["yes", "yes please"];

        new RecognitionChoice("agreed", phrases).Phrases.Should().Equal(new RecognitionChoice("agreed", "yes", "yes please").Phrases);
    }

    [Fact]
    public void Keys_that_no_telephone_has_are_refused()
    {
        Action letter = () => _ = new SendDtmfTonesOptions("12x", new UserIdentifier("8:acs:a_b"));
        Action nothing = () => _ = new SendDtmfTonesOptions(string.Empty, new UserIdentifier("8:acs:a_b"));

        letter.Should().Throw<ArgumentException>().WithParameterName("keys").WithMessage("*0 to 9, A to D, # and*");
        nothing.Should().Throw<ArgumentException>().WithParameterName("keys");
    }

    private static bool IsList(PropertyInfo property) => property.PropertyType.IsGenericType
        && property.PropertyType.GetGenericTypeDefinition() is { } kind && (kind == typeof(IList<>) || kind == typeof(IDictionary<,>));
}
