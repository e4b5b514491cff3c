using System.Security.Cryptography.X509Certificates;

namespace CallAutomation.Emulator;

/// <summary>How an emulator is reached over https, and what has to be trusted for that.</summary>
public sealed class EmulatorHttps
{
    internal EmulatorHttps(Uri endpoint, string accessKey, Https.ServerCertificate certificate)
    {
        Endpoint = endpoint;
        ConnectionString = $"endpoint={endpoint.AbsoluteUri};accesskey={accessKey}";
        AuthorityFile = certificate.AuthorityFile;
        Authority = certificate.Authority;
        Problem = certificate.Problem;
        IsNew = certificate.IsNew;
    }

    /// <summary>Where the emulator listens for https.</summary>
    public Uri Endpoint { get; }

    /// <summary>What a client needs to talk to this emulator over https, besides trust in <see cref="AuthorityFile"/>.</summary>
    public string ConnectionString { get; }

    /// <summary>The certificate of the authority, in PEM: what <c>NODE_EXTRA_CA_CERTS</c> and its like name. Null where no file could be written.</summary>
    public string? AuthorityFile { get; }

    /// <summary>The certificate of the authority, without a private key: for a client in this process that is to trust it.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>Whether the certificate was made at this start, so that whoever copied the authority into a store has to do it again.</summary>
    public bool IsNew { get; }

    /// <summary>Why the certificate could not be kept and is good for this run only; null when all is well.</summary>
    public string? Problem { get; }
}
