using System.Reflection;
using System.Text.Json.Serialization;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Protocol.Preview;
using CallAutomation.Client.Protocol.Stable;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Tests.Wholesome;

public class ProtocolTests
{
    private static readonly Type[] s_shapes = [.. Library.Types.Where(type =>
        !type.IsNested && (type.Namespace?.EndsWith(".Shapes", StringComparison.Ordinal) == true || type == typeof(RecordingMetadataAnswer)))];

    private static readonly Type[] s_declared =
    [
        .. new[] { typeof(StableJson), typeof(PreviewJson), typeof(RecordingJson) }.SelectMany(context => context.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!),
    ];

    [Fact]
    public void Is_nobody_elses_business() =>
        Library.Types.Where(type => type.Namespace?.Contains(".Protocol", StringComparison.Ordinal) == true && type.IsVisible).Should().BeEmpty();

    [Fact]
    public void Has_every_whole_body_answer_and_event_in_its_json_context() =>
        s_declared.Should().BeEquivalentTo(s_shapes.Where(IsWhole));

    [Fact]
    public void Has_no_shape_that_nothing_holds()
    {
        HashSet<Type> held = [.. s_declared];
        Queue<Type> open = new(s_declared);
        while (open.TryDequeue(out Type? shape))
        {
            foreach (PropertyInfo property in shape.GetProperties())
            {
                Type part = property.PropertyType.GetElementType() ?? property.PropertyType;
                if (s_shapes.Contains(part) && held.Add(part))
                {
                    open.Enqueue(part);
                }
            }
        }

        s_shapes.Except(held).Should().BeEmpty();
    }

    /// <summary>A participant is a whole answer when one is asked for, and a part where all are.</summary>
    private static bool IsWhole(Type shape) =>
        new[] { "Body", "Answer", "Data" }.Any(ending => shape.Name.EndsWith(ending, StringComparison.Ordinal)) || shape == typeof(CallParticipantShape);
}
