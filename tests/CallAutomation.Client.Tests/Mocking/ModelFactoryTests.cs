using System.Reflection;
using Azure;
using CallAutomation.Client.Tests.Wholesome;

namespace CallAutomation.Client.Tests.Mocking;

/// <summary>What a verb gives can be made in a test, with all it holds.</summary>
public class ModelFactoryTests
{
    public static TheoryData<Type> Results => [.. Given()];

    [Theory, MemberData(nameof(Results))]
    public void Makes_every_result_with_everything_in_it(Type result)
    {
        MethodInfo? make = typeof(CallAutomationModelFactory).GetMethod(result.Name, BindingFlags.Public | BindingFlags.Static);

        make.Should().NotBeNull();
        make!.ReturnType.Should().Be(result);
        make.GetParameters().Select(parameter => parameter.Name!.ToUpperInvariant())
            .Should().BeEquivalentTo(result.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name.ToUpperInvariant()));
    }

    [Fact]
    public void Is_the_only_place_where_results_are_made() =>
        Given().Where(result => !IsRecord(result)).SelectMany(result => result.GetConstructors()).Should().BeEmpty();

    private static IEnumerable<Type> Given() => new[] { typeof(CallAutomationClient), typeof(CallConnection), typeof(ServerCall) }
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(method => method.ReturnType)
        .Where(type => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Response<>) || type.GetGenericTypeDefinition() == typeof(Pageable<>)))
        .Select(type => type.GetGenericArguments()[0])
        .Where(type => type.Assembly == Library.Assembly)
        .Distinct();

    /// <summary>Plain data, which anybody may make.</summary>
    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
