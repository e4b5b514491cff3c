using System.Security.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CallAutomation.Emulator.Https;

/// <summary>The second door of the emulator, where it is asked for.</summary>
internal static class HttpsListener
{
    /// <summary>The certificate to show; null where nobody asks for https.</summary>
    public static async Task<ServerCertificate?> CertificateAsync(CallEmulatorOptions options, CancellationToken cancellationToken)
    {
        if (options.RecordingHost is string host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw new ArgumentException($"{nameof(CallEmulatorOptions.RecordingHost)} is the name of a host without a port, such as {EmulatorHttpsOptions.StorageName}.", nameof(options));
        }

        if (options.Https is not EmulatorHttpsOptions https)
        {
            return null;
        }

        return options.Time is { StartsAt: not null, Rest: null }
            ? throw new ArgumentException($"In virtual time there is no network, and so no https. Take {nameof(EmulatorTime)}.{nameof(EmulatorTime.Settled)}, or leave {nameof(CallEmulatorOptions.Https)} out.", nameof(options))
            : await CertificateFolder.FindAsync(https.CertificateFolder, CertificateNames.Of(options), TimeProvider.System, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Listens for https beside http. HTTP/1.1 alone, as at the other door: what breaks an answer on purpose breaks a connection.</summary>
    public static void Listen(IWebHostBuilder web, CallEmulatorOptions options, ServerCertificate? certificate)
    {
        if (certificate is null)
        {
            return;
        }

        web.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(options.ListenAddress, options.Https!.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.UseHttps(certificate.Certificate, https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
        }));
    }

    /// <summary>Where the files of recordings are: at the emulator, by whatever name.</summary>
    public static Uri OriginOfRecordings(CallEmulatorOptions options, Uri endpoint) =>
        options.RecordingHost is string host ? new UriBuilder(endpoint) { Host = host }.Uri : endpoint;
}
