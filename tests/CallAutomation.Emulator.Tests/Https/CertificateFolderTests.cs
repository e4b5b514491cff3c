using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CallAutomation.Emulator.Https;
using CallAutomation.Emulator.Tests.Tool;
using Microsoft.Extensions.Time.Testing;

namespace CallAutomation.Emulator.Tests.Https;

public sealed class CertificateFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keeps_what_it_made()
    {
        using ServerCertificate made = await FindAsync();
        using ServerCertificate kept = await FindAsync();

        made.IsNew.Should().BeTrue();
        kept.IsNew.Should().BeFalse();
        kept.Certificate.Thumbprint.Should().Be(made.Certificate.Thumbprint);
        kept.Certificate.HasPrivateKey.Should().BeTrue();
        kept.Authority.HasPrivateKey.Should().BeFalse();
        X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(kept.AuthorityFile!)).Thumbprint.Should().Be(kept.Authority.Thumbprint);
    }

    [Fact]
    public async Task Makes_one_for_all_who_ask_at_once()
    {
        ServerCertificate[] found = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(FindAsync)));

        found.Select(one => one.Certificate.Thumbprint).Distinct().Should().ContainSingle();
        found.Count(one => one.IsNew).Should().Be(1);
        found.Should().OnlyContain(one => one.Problem == null);
    }

    [Fact]
    public async Task Makes_another_before_the_old_one_expires()
    {
        using ServerCertificate old = await FindAsync();
        _clock.Advance(TimeSpan.FromDays(380));
        using ServerCertificate same = await FindAsync();
        _clock.Advance(TimeSpan.FromDays(15));
        using ServerCertificate renewed = await FindAsync();

        same.Certificate.Thumbprint.Should().Be(old.Certificate.Thumbprint);
        renewed.IsNew.Should().BeTrue();
        renewed.Certificate.NotAfter.ToUniversalTime().Should().BeAfter(_clock.GetUtcNow().UtcDateTime.AddYears(1));
        Directory.GetDirectories(_folder.Path).Should().ContainSingle();
    }

    [Theory]
    [InlineData("certificate.key")]
    [InlineData("certificate.pem")]
    [InlineData("authority.pem")]
    public async Task Makes_another_where_a_file_is_missing_or_damaged(string name)
    {
        using ServerCertificate first = await FindAsync();
        string file = Path.Combine(Path.GetDirectoryName(first.AuthorityFile)!, name);

        await File.WriteAllTextAsync(file, "-----BEGIN NONSENSE-----");
        using ServerCertificate second = await FindAsync();
        File.Delete(file);
        using ServerCertificate third = await FindAsync();

        new[] { first, second, third }.Select(one => one.Certificate.Thumbprint).Should().OnlyHaveUniqueItems();
        third.Problem.Should().BeNull();
    }

    [UnixFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Is_for_its_owner_alone_and_does_not_use_a_key_that_others_could_read()
    {
        using ServerCertificate first = await FindAsync();
        string folder = Path.GetDirectoryName(first.AuthorityFile)!;
        string key = Path.Combine(folder, "certificate.key");

        File.GetUnixFileMode(key).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(folder).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        using ServerCertificate second = await FindAsync();

        second.Certificate.Thumbprint.Should().NotBe(first.Certificate.Thumbprint);
        File.GetUnixFileMode(key).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Where_nothing_can_be_written_the_certificate_is_good_for_one_run_and_says_so()
    {
        // A file where the folder should be cannot be written into by anybody, an administrator included.
        string file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        ServerCertificate made = await CertificateFolder.FindAsync(Path.Combine(file, "https"), Names(), _clock, CancellationToken.None);

        made.Problem.Should().Contain("good for this run only").And.Contain("--certificate-folder").And.Contain(file);
        File.Exists(made.AuthorityFile).Should().BeTrue();
        made.Dispose();
        File.Exists(made.AuthorityFile).Should().BeFalse();
    }

    [Fact]
    public async Task Other_names_have_a_certificate_of_their_own()
    {
        using ServerCertificate usual = await FindAsync();
        CallEmulatorOptions options = new();
        options.AllowedHosts.Add("emulator.internal");
        using ServerCertificate other = await CertificateFolder.FindAsync(_folder.Path, CertificateNames.Of(options), _clock, CancellationToken.None);
        using ServerCertificate again = await FindAsync();

        other.Certificate.MatchesHostname("emulator.internal").Should().BeTrue();
        usual.Certificate.MatchesHostname("emulator.internal").Should().BeFalse();
        again.Certificate.Thumbprint.Should().Be(usual.Certificate.Thumbprint);
        options.AllowedHosts.Add("not a name");
        FluentActions.Invoking(() => CertificateNames.Of(options)).Should().Throw<ArgumentException>().WithMessage("*'not a name'*");
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("emulator.asm.skype.com", true)]
    [InlineData("asm.skype.com", false)]
    [InlineData("other.asm.skype.com", false)]
    [InlineData("bank.example", false)]
    [InlineData("127.0.0.2", false)]
    [InlineData("10.0.0.1", false)]
    public void The_authority_can_speak_for_nobody_else(string name, bool permitted)
    {
        // The key of the real authority is gone, so another one with the same constraints signs.
        (X509Certificate2 real, X509Certificate2 server) = CertificateMaker.Make(Names(), DateTimeOffset.UtcNow);
        using X509Certificate2 served = server;
        X509Extension constraints = real.Extensions.Single(extension => extension.Oid!.Value == "2.5.29.30");
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=Twin", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(constraints);
        using X509Certificate2 twin = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        SubjectAlternativeNameBuilder alternatives = new();
        if (System.Net.IPAddress.TryParse(name, out System.Net.IPAddress? address))
        {
            alternatives.AddIpAddress(address);
        }
        else
        {
            alternatives.AddDnsName(name);
        }

        CertificateRequest leaf = new("CN=Somebody", key, HashAlgorithmName.SHA256);
        leaf.CertificateExtensions.Add(alternatives.Build());
        using X509Certificate2 signed = leaf.Create(twin, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), [1, 2, 3]);

        constraints.Critical.Should().BeTrue();
        real.HasPrivateKey.Should().BeFalse();
        IsTrusted(signed, twin).Should().Be(permitted);
        IsTrusted(served, real).Should().BeTrue();
    }

    private static CertificateNames Names() => CertificateNames.Of(new CallEmulatorOptions());

    private Task<ServerCertificate> FindAsync() => CertificateFolder.FindAsync(_folder.Path, Names(), _clock, CancellationToken.None);

    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2 authority)
    {
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }
}
