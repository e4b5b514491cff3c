using System.Security.Cryptography.X509Certificates;

namespace CallAutomation.Emulator.Https;

/// <summary>The certificate that the emulator shows, and the authority that signed it.</summary>
/// <param name="Certificate">With its private key.</param>
/// <param name="Authority">Without one.</param>
internal sealed record ServerCertificate(X509Certificate2 Certificate, X509Certificate2 Authority) : IDisposable
{
    /// <summary>Where the certificate of the authority can be read; null where it could not be written.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>Whether it was made just now.</summary>
    public bool IsNew { get; init; }

    /// <summary>Why it could not be kept.</summary>
    public string? Problem { get; init; }

    /// <summary>A folder that goes with it.</summary>
    public string? TemporaryFolder { get; init; }

    public void Dispose()
    {
        Certificate.Dispose();
        if (TemporaryFolder is not null)
        {
            try
            {
                Directory.Delete(TemporaryFolder, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It holds one certificate, which is no secret.
            }
        }
    }
}
