using System.Collections.Concurrent;
using System.Diagnostics;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>A callback is traced to where its address was made.</summary>
public class TraceTests
{
    [Fact]
    public async Task A_callback_is_linked_to_where_its_address_was_made()
    {
        ConcurrentQueue<Activity> ended = new();
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name is "CallAutomation.Client" or nameof(TraceTests),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using ActivitySource mine = new(nameof(TraceTests));
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["PublicUri"] = "https://contoso.example" });
        Uri address;
        Activity request;
        using (request = mine.StartActivity("create a call")!)
        {
            address = site.App.Services.GetRequiredService<CallbackAddress>().CallbackUri;
        }

        await site.PostAsync(address.PathAndQuery, site.Issuer.Token());

        address.Query.Should().Be($"?traceparent={request.Id}");
        Activity received = ended.Single(activity => activity.OperationName == "CallbackReceiver.Receive" && activity.Links.Any(link => link.Context.SpanId == request.SpanId));
        ended.Should().Contain(activity => activity.OperationName == "CallEventHub.Receive" && activity.ParentSpanId == received.SpanId);
    }
}
