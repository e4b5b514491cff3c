namespace CallAutomation.Client.Events;

/// <summary>The sub-codes of plays, questions, transcription and streaming, to compare with <see cref="ResultInformation.SubCode"/>.</summary>
/// <remarks>
/// <c>failed.ResultInformation?.SubCode is MediaEventReasonCode.RecognizeInitialSilenceTimedOut</c>. The service may send others:
/// <see cref="ResultInformation.Meaning"/> says what this library knows of any. Why calls end is told by <see cref="CallEndReasonCode"/>.
/// </remarks>
public static class MediaEventReasonCode
{
    /// <summary>Done as asked.</summary>
    public const int CompletedSuccessfully = 0;

    /// <summary>Canceled by a request, or interrupted by a newer play or question.</summary>
    public const int OperationCanceled = 8508;

    /// <summary>No key and no voice within the time for the first one.</summary>
    public const int RecognizeInitialSilenceTimedOut = 8510;

    /// <summary>The prompt of a question could not be played.</summary>
    public const int RecognizePlayPromptFailed = 8511;

    /// <summary>The service failed while it listened.</summary>
    public const int RecognizeServiceFailed = 8512;

    /// <summary>A stop tone was pressed.</summary>
    public const int RecognizeStopToneDetected = 8514;

    /// <summary>As many keys as asked for were pressed.</summary>
    public const int RecognizeMaxDigitsReceived = 8531;

    /// <summary>The time between two keys was too long.</summary>
    public const int RecognizeInterDigitTimedOut = 8532;

    /// <summary>A choice was made with a key.</summary>
    public const int RecognizeDtmfOptionMatched = 8533;

    /// <summary>A key was pressed that belongs to no choice.</summary>
    public const int RecognizeIncorrectToneDetected = 8534;

    /// <summary>An audio file is not in a format the service plays.</summary>
    public const int PlayInvalidFileFormat = 8535;

    /// <summary>An audio file could not be downloaded.</summary>
    public const int PlayDownloadFailed = 8536;

    /// <summary>A choice was made by voice.</summary>
    public const int RecognizeSpeechOptionMatched = 8545;

    /// <summary>What was said belongs to no choice.</summary>
    public const int RecognizeSpeechOptionNotMatched = 8547;

    /// <summary>What was said could not be understood.</summary>
    public const int RecognizeSpeechNotRecognized = 8563;

    /// <summary>The speech service could not be reached.</summary>
    public const int RecognizeSpeechServiceConnectionError = 8564;

    /// <summary>The Azure AI service refused or failed; <see cref="ResultInformation.Code"/> tells which.</summary>
    public const int CognitiveServicesError = 8565;

    /// <summary>Speech was understood.</summary>
    public const int RecognizeSpeechRecognized = 8569;

    /// <summary>Understanding the speech took too long.</summary>
    public const int RecognizeSpeechTimedOut = 8570;

    /// <summary>The part of the service that plays was shut down.</summary>
    public const int PlayServiceShutdown = 8572;

    /// <summary>The transcription failed.</summary>
    public const int TranscriptionFailed = 8578;

    /// <summary>The transcription was canceled.</summary>
    public const int TranscriptionCanceled = 8579;

    /// <summary>The part of the service that transcribes was shut down.</summary>
    public const int TranscriptionServiceShutdown = 8580;

    /// <summary>The socket for streaming or transcription could not be opened.</summary>
    public const int InvalidStreamUrl = 8581;

    /// <summary>The text or the SSML to be spoken is empty.</summary>
    public const int PlaySourceTextOrSsmlEmpty = 8582;

    /// <summary>The stream of the call's sound failed.</summary>
    public const int MediaStreamingFailed = 8603;

    /// <summary>The stream of the call's sound was canceled.</summary>
    public const int MediaStreamingCanceled = 8604;

    /// <summary>The transcript of the call could not be summarized.</summary>
    public const int TranscriptionSummaryFailed = 8626;

    /// <summary>The service failed without saying how.</summary>
    public const int UnspecifiedError = 9999;
}
