using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CallAutomation.Emulator.Https;

/// <summary>Makes an authority that can speak for nobody but the names it is made for, and one certificate by it.</summary>
internal static class CertificateMaker
{
    // What browsers and platforms accept at most is 398 days.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(397);
    private static readonly TimeSpan s_skew = TimeSpan.FromHours(1);

    /// <summary>A pair for the names. The key of the authority is gone when this returns, so that nobody can sign anything else with it.</summary>
    public static (X509Certificate2 Authority, X509Certificate2 Certificate) Make(CertificateNames names, DateTimeOffset now)
    {
        DateTimeOffset from = now - s_skew;
        DateTimeOffset until = from + s_lifetime;
        using ECDsa authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest authority = new($"CN=Call Automation emulator {Convert.ToHexString(RandomNumberGenerator.GetBytes(4))}", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        authority.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        authority.CertificateExtensions.Add(ForServers());
        authority.CertificateExtensions.Add(Only(names));
        X509SubjectKeyIdentifierExtension authorityId = new(authority.PublicKey, critical: false);
        authority.CertificateExtensions.Add(authorityId);
        using X509Certificate2 signing = authority.CreateSelfSigned(from, until);

        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest server = new("CN=Call Automation emulator", key, HashAlgorithmName.SHA256);
        server.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        server.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        server.CertificateExtensions.Add(ForServers());
        server.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(authorityId));
        server.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(server.PublicKey, critical: false));
        server.CertificateExtensions.Add(Alternatives(names));
        using X509Certificate2 signed = server.Create(signing, from, until, RandomNumberGenerator.GetBytes(16));
        return (X509Certificate2.CreateFromPem(signing.ExportCertificatePem()), signed.CopyWithPrivateKey(key));
    }

    private static X509EnhancedKeyUsageExtension ForServers() => new([new Oid("1.3.6.1.5.5.7.3.1")], critical: false);

    private static X509Extension Alternatives(CertificateNames names)
    {
        SubjectAlternativeNameBuilder alternatives = new();
        foreach (string name in names.Names)
        {
            alternatives.AddDnsName(name);
        }

        foreach (IPAddress address in names.Addresses)
        {
            alternatives.AddIpAddress(address);
        }

        return alternatives.Build();
    }

    /// <summary>Name constraints (RFC 5280, 4.2.1.10): what is signed for any other name or address is worth nothing, and neither is what is for mail or people.</summary>
    private static X509Extension Only(CertificateNames names)
    {
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            {
                foreach (string name in names.Names)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteCharacterString(UniversalTagNumber.IA5String, name, new Asn1Tag(TagClass.ContextSpecific, 2));
                    }
                }

                foreach (IPAddress address in names.Addresses)
                {
                    byte[] bytes = address.GetAddressBytes();
                    using (writer.PushSequence())
                    {
                        writer.WriteOctetString([.. bytes, .. Enumerable.Repeat((byte)0xFF, bytes.Length)], new Asn1Tag(TagClass.ContextSpecific, 7));
                    }
                }
            }
        }

        return new X509Extension("2.5.29.30", writer.Encode(), critical: true);
    }
}
