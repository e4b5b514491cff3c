using System.Net;
using Azure;
using Azure.Core;

namespace CallAutomation.Client.Tests.Recording;

public class StorageHostsTests
{
    [Theory]
    [InlineData("https://storage.asm.skype.com/v1/objects/d/content/video")]
    [InlineData("https://eu-api.asyncgw.teams.microsoft.com/v1/objects/d")]
    [InlineData("https://x.AMS.gov.teams.microsoft.us/v1/objects/d")]
    [InlineData("https://localhost:8443/v1/objects/d")]
    [InlineData("http://localhost:8443/v1/objects/d")]
    [InlineData("https://media.contoso.example/d")]
    [InlineData("https://deep.below.fabrikam.example:9443/d")]
    public async Task Lets_known_and_added_hosts_through(string location)
    {
        RecordingStorage storage = new(3);

        await ClientOf(storage).DownloadRecordingAsync(new Uri(location), new MemoryStream());

        storage.Requests.Should().ContainSingle().Which.Headers.Should().ContainKey("Authorization");
    }

    [Theory]
    [InlineData("http://storage.asm.skype.com/v1/objects/d")]
    [InlineData("https://evil-asm.skype.com/v1/objects/d")]
    [InlineData("https://asm.skype.com/v1/objects/d")]
    [InlineData("https://asm.skype.com.evil.example/v1/objects/d")]
    [InlineData("https://storage.asm.skype.com.evil.example/v1/objects/d")]
    [InlineData("https://storage.asm.skype.com./v1/objects/d")]
    [InlineData("https://storage.asm.skype.com:8443/v1/objects/d")]
    [InlineData("https://storage.asm.skype.com@evil.example/v1/objects/d")]
    [InlineData("https://evil.example@storage.asm.skype.com/v1/objects/d")]
    [InlineData("https://evil.example#.asm.skype.com/v1/objects/d")]
    [InlineData("https://evil.example?.asm.skype.com")]
    [InlineData("https://storage。asm。skype.com/v1/objects/d")]
    [InlineData("https://störage.asm.skype.com/v1/objects/d")]
    [InlineData("https://storage.asm.skyрe.com/v1/objects/d")]
    [InlineData("https://127.0.0.1:8443/v1/objects/d")]
    [InlineData("https://2130706433:8443/v1/objects/d")]
    [InlineData("https://[::1]:8443/v1/objects/d")]
    [InlineData("https://localhost/v1/objects/d")]
    [InlineData("https://localhost:8444/v1/objects/d")]
    [InlineData("http://media.contoso.example:443/d")]
    [InlineData("https://media.contoso.example:444/d")]
    [InlineData("https://sub.media.contoso.example/d")]
    [InlineData("https://fabrikam.example:9443/d")]
    [InlineData("ftp://storage.asm.skype.com/d")]
    [InlineData("/v1/objects/d")]
    public async Task Refuses_any_other_before_anything_is_sent(string location)
    {
        RecordingStorage storage = new(3);
        CallAutomationClient client = ClientOf(storage);
        Uri address = new(location, UriKind.RelativeOrAbsolute);

        await client.Invoking(c => c.DownloadRecordingAsync(address, new MemoryStream())).Should().ThrowAsync<ArgumentException>();
        client.Invoking(c => c.DownloadRecording(address, new MemoryStream())).Should().Throw<ArgumentException>().WithParameterName("contentLocation");
        client.Invoking(c => c.OpenRecording(address)).Should().Throw<ArgumentException>().WithParameterName("contentLocation");
        client.Invoking(c => c.GetRecordingMetadata(address)).Should().Throw<ArgumentException>().WithParameterName("metadataLocation");
        client.Invoking(c => c.DeleteRecording(address)).Should().Throw<ArgumentException>().WithParameterName("deleteLocation");
        storage.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Names_the_host_but_neither_path_nor_query()
    {
        Action download = () => new RecordingStorage(3).Client().DownloadRecording(new Uri("https://evil.example/path?sig=abc"), new MemoryStream());

        download.Should().Throw<ArgumentException>()
            .Which.Message.Should().Contain("evil.example:443").And.Contain("AllowedRecordingHosts").And.NotContain("/path").And.NotContain("abc");
    }

    [Theory]
    [InlineData("https://media.contoso.example")]
    [InlineData("media.contoso.example/path")]
    [InlineData("*.contoso.example")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData(".com")]
    [InlineData(".0.1")]
    [InlineData("..contoso.example")]
    [InlineData("user@contoso.example")]
    [InlineData("contoso.example:0")]
    [InlineData("contoso.example:https")]
    [InlineData("contöso.example")]
    [InlineData(" ")]
    public void Takes_no_entry_that_could_cover_more_than_it_says(string entry)
    {
        CallAutomationClientOptions options = new();

        options.Invoking(o => o.AllowedRecordingHosts.Add(entry)).Should().Throw<ArgumentException>();
        options.AllowedRecordingHosts.Should().BeEmpty();
    }

    [Fact]
    public async Task Follows_a_redirect_to_an_allowed_host_and_signs_anew_for_it()
    {
        RecordingStorage storage = new(300)
        {
            Instead = (_, request) => request.RequestUri!.Host == "storage.asm.skype.com" ? Redirect("https://eu.asm.skype.com/v1/objects/0-emu-d1/content/other?sas=1") : null,
        };
        MemoryStream destination = new();

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, new() { InitialRangeSize = 100, MaximumRangeSize = 100 });

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, 300));
        storage.Requests.Select(request => request.Address.Host).Should().Equal("storage.asm.skype.com", "eu.asm.skype.com", "eu.asm.skype.com", "eu.asm.skype.com");
        storage.Requests[1].Headers["Authorization"].Should().NotBe(storage.Requests[0].Headers["Authorization"]);
        storage.Requests[1].Headers["x-ms-host"].Should().Be("localhost:8443");
        storage.Requests.Select(request => request.Headers["x-ms-client-request-id"]).Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData("https://evil.example/v1/objects/d?sig=abc", true)]
    [InlineData("http://storage.asm.skype.com/v1/objects/d?sig=abc", true)]
    [InlineData("//evil.example/v1/objects/d?sig=abc", true)]
    [InlineData("https://evil.example/v1/objects/d?sig=abc", false)]
    public async Task Sends_nothing_to_a_foreign_host_that_a_redirect_names(string target, bool withKey)
    {
        RecordingStorage storage = new(300) { Instead = (number, _) => number == 0 ? Redirect("https://eu.asm.skype.com/v1/objects/d") : Redirect(target) };
        CallAutomationClient client = storage.Client(entra: withKey ? null : new FixedToken());

        Func<Task>[] verbs =
        [
            () => client.DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream()),
            () => client.OpenRecordingAsync(RecordingStorage.Content),
            () => client.GetRecordingMetadataAsync(RecordingStorage.Content),
            () => client.DeleteRecordingAsync(RecordingStorage.Content),
            () => Task.Run(() => client.DownloadRecording(RecordingStorage.Content, new MemoryStream())),
            () => Task.Run(() => client.DeleteRecording(RecordingStorage.Content)),
        ];

        foreach (Func<Task> verb in verbs)
        {
            RequestFailedException refused = (await verb.Should().ThrowAsync<RequestFailedException>()).Which;
            refused.ErrorCode.Should().Be("ForeignRecordingHost");
            refused.ToString().Should().NotContain("abc").And.NotContain("secret=query");
        }

        storage.Requests.Should().OnlyContain(request => request.Address.Host.EndsWith(".asm.skype.com") && request.Address.Scheme == "https");
        storage.Requests.Should().OnlyContain(request => request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Does_not_follow_redirects_for_ever()
    {
        RecordingStorage storage = new(300) { Instead = (_, _) => Redirect("/v1/objects/again") };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream());

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*redirected more than 5 times*");
        storage.Requests.Should().HaveCount(6);
    }

    private static CallAutomationClient ClientOf(RecordingStorage storage) => storage.Client(options =>
    {
        options.AllowedRecordingHosts.Add("Media.contoso.example");
        options.AllowedRecordingHosts.Add(".fabrikam.example:9443");
    });

    private static HttpResponseMessage Redirect(string location)
    {
        HttpResponseMessage response = new(HttpStatusCode.Redirect);
        response.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        return response;
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token-of-ours", DateTimeOffset.UtcNow.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
