using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CallAutomation.Emulator.Https;

/// <summary>Keeps a certificate from one start to the next, for its owner alone.</summary>
internal sealed class CertificateFolder(string root, TimeProvider clock)
{
    private const string AuthorityName = "authority.pem";
    private const string CertificateName = "certificate.pem";
    private const string KeyName = "certificate.key";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = Owner | UnixFileMode.UserExecute;

    // Nobody should find out in the middle of a day of tests.
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The folder in the user's profile; null where there is no profile.</summary>
    public static string? InProfile() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } profile
            ? Path.Combine(profile, "call-automation-emulator", "https")
            : null;

    /// <summary>The certificate for the names: the one that is kept, or a new one. Where it cannot be kept, it is good for this run.</summary>
    public static async Task<ServerCertificate> FindAsync(string? folder, CertificateNames names, TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((folder ?? InProfile()) is not string root)
        {
            return Temporary(names, clock, "this user has no profile");
        }

        try
        {
            return await new CertificateFolder(root, clock).FindAsync(names, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Temporary(names, clock, $"the folder {root} cannot be used: {failure.Message}");
        }
    }

    private async Task<ServerCertificate> FindAsync(CertificateNames names, CancellationToken cancellationToken)
    {
        // Before anything is written: a folder that may only be read is as good as another while it lasts.
        string folder = Path.Combine(root, names.Key);
        if (Read(folder) is ServerCertificate kept)
        {
            return kept;
        }

        MakeFolder(root);
        using FileStream alone = await LockAsync(cancellationToken).ConfigureAwait(false);
        if (Read(folder) is ServerCertificate known)
        {
            return known;
        }

        (X509Certificate2 authority, X509Certificate2 certificate) = CertificateMaker.Make(names, clock.GetUtcNow());
        string next = Path.Combine(root, $"{names.Key}-{Guid.NewGuid():N}");
        MakeFolder(next);
        await WriteAsync(Path.Combine(next, AuthorityName), authority.ExportCertificatePem()).ConfigureAwait(false);
        await WriteAsync(Path.Combine(next, CertificateName), certificate.ExportCertificatePem()).ConfigureAwait(false);
        using (ECDsa key = certificate.GetECDsaPrivateKey()!)
        {
            await WriteAsync(Path.Combine(next, KeyName), key.ExportPkcs8PrivateKeyPem()).ConfigureAwait(false);
        }

        // All or nothing: whoever dies here leaves either what was there or what is there now.
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(next, folder);
        certificate.Dispose();
        return Read(folder) is ServerCertificate made ? made with { IsNew = true } : throw new IOException("what was written there cannot be read.");
    }

    /// <summary>What is kept there; null when there is nothing, or nothing that may be used.</summary>
    private ServerCertificate? Read(string folder)
    {
        string key = Path.Combine(folder, KeyName);
        try
        {
            if (!File.Exists(key) || !IsForOwnerOnly(key))
            {
                return null;
            }

            X509Certificate2 authority = X509Certificate2.CreateFromPem(File.ReadAllText(Path.Combine(folder, AuthorityName)));
            using X509Certificate2 certificate = X509Certificate2.CreateFromPemFile(Path.Combine(folder, CertificateName), key);
            return IsGood(certificate, authority)
                ? new ServerCertificate(Usable(certificate), authority) { AuthorityFile = Path.Combine(folder, AuthorityName) }
                : null;
        }
        catch (Exception damaged) when (damaged is CryptographicException or FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            // Half of it is as good as nothing.
            return null;
        }
    }

    private bool IsGood(X509Certificate2 certificate, X509Certificate2 authority)
    {
        DateTimeOffset now = clock.GetUtcNow();
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        return chain.Build(certificate) && certificate.NotAfter.ToUniversalTime() - s_renewBefore > now.UtcDateTime;
    }

    /// <summary>A key that others could read is not used again.</summary>
    private static bool IsForOwnerOnly(string file) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & ~Owner) == 0;

    private static ServerCertificate Temporary(CertificateNames names, TimeProvider clock, string why)
    {
        (X509Certificate2 authority, X509Certificate2 certificate) = CertificateMaker.Make(names, clock.GetUtcNow());
        using X509Certificate2 made = certificate;
        string? folder = null;
        string? file = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("call-automation-emulator-").FullName;
            file = Path.Combine(folder, AuthorityName);
            File.WriteAllText(file, authority.ExportCertificatePem());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            file = null;
            why += $". The authority cannot be written to {Path.GetTempPath()} either";
        }

        return new ServerCertificate(Usable(made), authority)
        {
            AuthorityFile = file,
            TemporaryFolder = folder,
            IsNew = true,
            Problem = $"The certificate is good for this run only, because {why.TrimEnd('.')}. Name a folder that can be written to ({nameof(EmulatorHttpsOptions.CertificateFolder)}, --certificate-folder) to keep it",
        };
    }

    /// <summary>As the system's TLS takes it: some cannot use a key that has been nowhere but in memory.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        byte[] packed = certificate.Export(X509ContentType.Pkcs12);
#if NET9_0_OR_GREATER
        return X509CertificateLoader.LoadPkcs12(packed, password: null);
#else
        return new X509Certificate2(packed);
#endif
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        string file = Path.Combine(root, "lock");
        for (TimeSpan waited = TimeSpan.Zero; ; waited += s_pause)
        {
            try
            {
                return new FileStream(file, Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (File.Exists(file) && waited < s_patience)
            {
                await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

    private static async Task WriteAsync(string file, string text)
    {
        FileStream stream = new(file, Options(FileMode.CreateNew));
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(text + "\n")).ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        FileStreamOptions options = new() { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        return options;
    }
}
