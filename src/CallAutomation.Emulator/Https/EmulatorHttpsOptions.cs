namespace CallAutomation.Emulator;

/// <summary>How an emulator is reached over https, as official clients of other languages demand.</summary>
/// <remarks>
/// The certificate is signed by an authority that is made for this user of this machine and good for nothing else: it may only speak for loopback addresses, <c>localhost</c>,
/// <see cref="StorageName"/> and the names you add, and its private key is thrown away as soon as it has signed. Nothing trusts it until you say so.
/// </remarks>
public sealed class EmulatorHttpsOptions
{
    /// <summary>A name that official clients accept as that of the service's storage, and that belongs to nobody: for <see cref="CallEmulatorOptions.RecordingHost"/>.</summary>
    /// <remarks>It has to be made known to the machine on which the client runs, such as by a line <c>127.0.0.1 emulator.asm.skype.com</c> in its hosts file.</remarks>
    public const string StorageName = "emulator.asm.skype.com";

    /// <summary>The port to listen at for https; 0 takes any that is free.</summary>
    public int Port { get; set; }

    /// <summary>The folder in which the certificate is kept from one start to the next; one in the user's profile when not given.</summary>
    public string? CertificateFolder { get; set; }
}
