namespace CallAutomation.Client.Failures;

/// <summary>What happens to plays, questions, transcription and streaming. Sub-codes without a code arrive with several, or with none that is documented.</summary>
internal static partial class Reasons
{
    private static Reason[] Media() =>
    [
        new(200, 0, "Done as asked."),
        new(null, 8508, "Canceled: by CancelAllMedia, or by a newer play or question that interrupted it."),

        new(null, 8535, "The audio file is not in a format the service plays.", "Use WAV: PCM, 16 bit, mono, 8 or 16 kHz."),
        new(null, 8536, "The audio file could not be downloaded.", "Make the address reachable from the internet without signing in, over https, and answer it quickly with status 200."),
        new(400, 8565, "The Azure AI service could not use the text, the SSML, the voice or the language.", "Check the SSML, that voice and language belong together, and that the region of the AI resource has them."),
        new(401, 8565, "The Azure AI service did not accept the sign-in.", "Give the managed identity of the Communication Services resource the role Cognitive Services User on the AI resource."),
        new(403, 8565, "The Azure AI service refused: no access, or its quota is used up.", "Check the access and the quota of the AI resource."),
        new(408, 8565, "The Azure AI service did not answer in time.", "Try again; shorter texts are ready sooner."),
        new(429, 8565, "The Azure AI service has too many requests at once.", "Try again a little later, or raise the limits of the AI resource."),
        new(null, 8565, "The Azure AI service failed.", "Check the address of the AI resource that was given with the call, and that the resource works."),
        new(null, 8572, "The part of the service that plays was shut down.", "Play again."),
        new(null, 8578, "The transcription failed.", "Start it again; if it stays, check the AI resource that is connected and the language."),
        new(null, 8579, "The transcription was canceled."),
        new(null, 8580, "The part of the service that transcribes was shut down.", "Start the transcription again."),
        new(null, 8581, "The socket for streaming or transcription could not be opened: its address is wrong, or nobody answers there.", "Give a wss address that is reachable from the internet and accepts web sockets."),
        new(null, 8603, "The stream of the call's sound failed.", "Start it again; if it stays, check the web socket server."),
        new(null, 8604, "The stream of the call's sound was canceled."),
        new(null, 8626, "The transcript of the call could not be summarized."),
        new(null, 8582, "The text or the SSML to be spoken is empty.", "Check that there is text before playing it."),
        new(null, 9999, "The service failed without saying how.", "Try again; if it stays, give the correlation id to the support of the service."),

        new(null, 8514, "A stop tone was pressed."),
        new(null, 8531, "As many keys as asked for were pressed."),
        new(null, 8533, "A choice was made with a key."),
        new(null, 8545, "A choice was made by voice."),
        new(null, 8569, "Speech was understood."),

        new(null, 8510, "Nobody answered: no key and no voice within the time for the first one.", "Ask again, or raise InitialSilenceTimeout."),
        new(null, 8511, "The prompt of the question could not be played.", "Check the prompt: reachable, WAV or speakable text. FailedPlaySourceIndex tells which one."),
        new(null, 8512, "The service failed while it listened.", "Ask again."),
        new(null, 8532, "The time between two keys was too long; what was pressed before may have been enough.", "Ask again, or raise InterToneTimeout."),
        new(null, 8534, "A key was pressed that belongs to no choice.", "Ask again and name the keys that count."),
        new(null, 8547, "What was said belongs to no choice.", "Ask again, or give the choices more phrases."),
        new(null, 8563, "What was said could not be understood.", "Ask again; check that SpeechLanguage is the language spoken."),
        new(null, 8564, "The speech service could not be reached.", "Ask again, with keys if it stays; check the AI resource that is connected."),
        new(null, 8570, "Understanding the speech took too long.", "Ask again."),
    ];
}
