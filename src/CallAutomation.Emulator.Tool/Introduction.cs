using System.Text;

namespace CallAutomation.Emulator.Tool;

/// <summary>What people need to know before the first call: where phones are steered, and whom clients have to trust.</summary>
internal static class Introduction
{
    public static string Of(CallEmulator emulator, CallEmulatorOptions options)
    {
        StringBuilder text = new();
        if (emulator.Https is EmulatorHttps https)
        {
            Tell(text, https);
        }

        if (options.Admin != AdminAccess.Off)
        {
            text.AppendLine($"Admin API: {new Uri(emulator.Endpoint, "admin/v1")}, described by {new Uri(emulator.Endpoint, "admin/v1/openapi.json")}");
        }

        return text.ToString().TrimEnd();
    }

    private static void Tell(StringBuilder text, EmulatorHttps https)
    {
        if (https.AuthorityFile is not string file)
        {
            text.AppendLine("Certificate authority: could not be written to any file, so that no other program can trust it");
            return;
        }

        text.AppendLine($"Certificate authority: {file}{(https.IsNew ? " (new: whoever copied an earlier one into a store has to do it again)" : "")}");
        text.AppendLine("It speaks for this emulator and nobody else, and is trusted by nobody until you say so:");
        text.AppendLine($"  Node.js    NODE_EXTRA_CA_CERTS={Quoted(file)}");
        text.AppendLine($"  Python     REQUESTS_CA_BUNDLE={Quoted(file)}");
        text.AppendLine($"  Java       keytool -importcert -noprompt -alias call-automation-emulator -file {Quoted(file)} -keystore emulator.p12 -storetype PKCS12 -storepass changeit");
        text.AppendLine("             JAVA_TOOL_OPTIONS=\"-Djavax.net.ssl.trustStore=emulator.p12 -Djavax.net.ssl.trustStorePassword=changeit\"");
        text.AppendLine($"  .NET, Go   SSL_CERT_FILE={Quoted(file)} (on Linux)");
    }

    private static string Quoted(string file) => file.Contains(' ', StringComparison.Ordinal) ? $"\"{file}\"" : file;
}
