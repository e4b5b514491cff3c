using System.Text;
using System.Text.Json.Serialization.Metadata;
using Azure;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Json;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Protocol;

/// <summary>One thing about to be said: which operation, about what, with which body. Holds neither time nor stamps.</summary>
internal class ServiceRequest(Operation operation, params string[] pathValues)
{
    public Operation Operation { get; } = operation;

    /// <summary>The path with every hole filled and escaped, so that an odd identifier cannot change the address.</summary>
    public string Path { get; } = Fill(operation.Route, pathValues);

    /// <summary>In place of the path: where the service said that a list goes on, relative or absolute.</summary>
    public string? NextLink { get; init; }

    /// <summary>For operations at the storage of recordings: the address as the service gave it, checked.</summary>
    public Uri? Address { get; init; }

    public JsonContent? Body { get; init; }

    /// <summary>The time the caller allows for this one request; the client's own when null.</summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>By what its outcome will be recognized; null without a hub, and for a request of which no event tells.</summary>
    public AwaitedRequest? Awaited { get; set; }

    /// <summary>What comes of it, where somebody expects that.</summary>
    public AwaitedOutcome? Outcome { get; set; }

    /// <summary>What this request holds that no message may repeat.</summary>
    public string[] Secrets { get; init; } = [];

    private static string Fill(string route, string[] pathValues)
    {
        if (pathValues.Length == 0)
        {
            return route;
        }

        StringBuilder path = new(route.Length + 64);
        int next = 0;
        for (int position = 0; position < route.Length; position++)
        {
            if (route[position] != '{')
            {
                path.Append(route[position]);
                continue;
            }

            int end = route.IndexOf('}', position);
            string id = PathId.Checked(pathValues[next++], route.Substring(position + 1, end - position - 1));
            path.Append(Uri.EscapeDataString(id));
            position = end;
        }

        return path.ToString();
    }
}

/// <summary>One thing about to be said, and how its answer is read.</summary>
internal sealed class ServiceRequest<T>(Operation operation, params string[] pathValues) : ServiceRequest(operation, pathValues)
{
    public required Func<ServiceAnswer, T> Read { get; init; }

    /// <summary>The same request, with what its outcome will be recognized by.</summary>
    public ServiceRequest<T> Awaiting(AwaitedRequest? awaited)
    {
        Awaited = awaited;
        return this;
    }
}

/// <summary>The body of a success, and the way back into the service for what is made of it.</summary>
internal readonly record struct ServiceAnswer(Response Response, ServiceChannel Channel)
{
    public T Json<T>(JsonTypeInfo<T> shape)
        where T : class => FittingJson.Read(Response.Content.ToMemory(), shape);
}
