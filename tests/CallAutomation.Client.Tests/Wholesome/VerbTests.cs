using System.Reflection;
using Azure;
using CallAutomation.Client.Tests.Fixture;
using Operation = CallAutomation.Client.Protocol.Operation;

namespace CallAutomation.Client.Tests.Wholesome;

public class VerbTests
{
    [Fact]
    public void Everything_of_a_client_can_be_mocked()
    {
        foreach (MethodInfo method in Library.Clients.SelectMany(client => client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
        {
            (method.IsVirtual && !method.IsFinal).Should().BeTrue($"{method.DeclaringType!.Name}.{method.Name} should be virtual");
        }

        foreach (Type client in Library.Clients)
        {
            client.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes).Should().Match<ConstructorInfo>(made => made.IsFamily, client.Name);
        }
    }

    [Fact]
    public void Each_has_a_synchronous_twin()
    {
        Library.Verbs.Should().HaveCountGreaterThan(9);
        foreach (MethodInfo verb in Library.Verbs)
        {
            ParameterInfo[] parameters = verb.GetParameters();
            MethodInfo? twin = verb.DeclaringType!.GetMethod(verb.Name[..^"Async".Length], [.. parameters.Select(parameter => parameter.ParameterType)]);

            twin.Should().NotBeNull($"{verb.Name} needs a twin with the same parameters");
            twin!.GetParameters().Select(Signature).Should().Equal(parameters.Select(Signature), verb.Name);
            if (twin.ReturnType.IsGenericType && twin.ReturnType.GetGenericTypeDefinition() == typeof(Pageable<>))
            {
                verb.ReturnType.Should().Be(typeof(AsyncPageable<>).MakeGenericType(twin.ReturnType.GetGenericArguments()), verb.Name);
                continue;
            }

            verb.ReturnType.Should().Be(typeof(Task<>).MakeGenericType(twin.ReturnType), verb.Name);
            if (twin.ReturnType == typeof(CallVisit))
            {
                // Several requests, none of whose answers would be the one.
                continue;
            }

            typeof(Response).IsAssignableFrom(twin.ReturnType).Should().Be(!twin.ReturnType.IsGenericType, verb.Name);
        }
    }

    [Fact]
    public void Each_can_be_canceled()
    {
        foreach (MethodInfo verb in Library.Verbs)
        {
            ParameterInfo last = verb.GetParameters()[^1];

            (last.ParameterType, last.Name, last.HasDefaultValue).Should().Be((typeof(CancellationToken), "cancellationToken", true), verb.Name);
        }
    }

    [Fact]
    public void Each_stands_in_the_list_of_examples()
    {
        IEnumerable<string> verbs = Library.Verbs.Select(verb => $"{verb.DeclaringType!.Name}.{verb.Name[..^"Async".Length]}");

        IEnumerable<string> examples = Verb.All.Select(example => example.Name.Split(' ')[0]).Concat(Verb.OfStorage).Concat(Verb.OutsideVerbs.Select(verb => verb.Name));

        examples.Distinct().Should().BeEquivalentTo(verbs.Distinct());
    }

    [Fact]
    public void Each_operation_has_a_method_and_a_route_of_its_own() =>
        Library.Operations.Select(operation => (operation.Method, operation.Route)).Should().OnlyHaveUniqueItems();

    [Fact]
    public async Task Each_says_one_operation_of_the_list_and_none_is_left_unsaid()
    {
        List<Operation> said = [];
        foreach (Verb verb in Verb.All)
        {
            MockedService service = new MockedService().Answers(verb.Yes());
            await verb.DoAsync(service.Client(), isAsync: true);

            SentRequest sent = service.Sent.Single();
            said.Add(Library.Operations.Should().ContainSingle(
                operation => operation.Method.Method == sent.Method && Filled(operation.Route) == sent.Address.AbsolutePath, verb.Name).Subject);
            said[^1].Name.Should().Be(verb.Name.Split(' ')[0]);
            said[^1].Success.Should().Be(verb.Success);
        }

        said.Should().BeEquivalentTo(Library.Operations);
    }

    private static string Filled(string route) => route
        .Replace("{callConnectionId}", "call-1")
        .Replace("{recordingId}", "recording-1")
        .Replace("{participantRawId}", "4%3A%2B14255550123");

    private static (string? Name, Type Type, bool HasDefault, object? Default) Signature(ParameterInfo parameter) =>
        (parameter.Name, parameter.ParameterType, parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null);
}
