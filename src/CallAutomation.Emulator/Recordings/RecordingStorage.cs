using System.Text.Json;
using CallAutomation.Emulator.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CallAutomation.Emulator.Recordings;

/// <summary>The storage from which recordings are downloaded. On the wire it is no part of the service: it has addresses and errors of its own.</summary>
internal sealed class RecordingStorage(EmulatorServices services, RecordingBook recordings, RequestAuthorization authorization)
{
    private const string Root = "/v1/objects/";
    private const string Metadata = "/content/acsmetadata";

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value?.StartsWith(Root, StringComparison.Ordinal) != true)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        finally
        {
            Note(OperationOf(context.Request), context.Response.StatusCode);
        }
    }

    private static string OperationOf(HttpRequest request) => request.Method switch
    {
        "GET" when request.Path.Value!.EndsWith(Metadata, StringComparison.Ordinal) => "GetRecordingMetadata",
        "GET" => "DownloadRecording",
        "DELETE" => "DeleteRecording",
        _ => $"{request.Method} {request.Path.Value}",
    };

    private void Note(string operation, int status) => services.Timeline.Post(() => services.Note(
        JournalEntryKind.RequestReceived, "application", $"asks for {operation} and gets {status}", operation: operation, status: status));

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string[] parts = request.Path.Value![Root.Length..].Split('/');
        string content = string.Join('/', parts[1..]);
        if (FindFault(context) is string fault)
        {
            services.Timeline.Post(() => services.Note(JournalEntryKind.Warning, "application", $"is denied a recording: {fault}"));
            await RefuseAsync(context, 401).ConfigureAwait(false);
        }
        else if (request.Method == HttpMethods.Delete && content is "" or "content/deletedata")
        {
            bool deleted = await services.Timeline.AskAsync(() => recordings.Files.Delete(parts[0])).ConfigureAwait(false);
            await (deleted ? EmptyAsync(context) : NotFoundAsync(context)).ConfigureAwait(false);
        }
        else if (request.Method == HttpMethods.Get && content.StartsWith("content/", StringComparison.Ordinal))
        {
            Recording? recording = await services.Timeline.AskAsync(() => recordings.Files.FindDocument(parts[0])).ConfigureAwait(false);
            bool isThere = recording is not null && (content == "content/acsmetadata" || content == "content/" + RecordingFiles.ContentName(recording.Traits));
            await (!isThere ? NotFoundAsync(context) : SendAsync(context, recording!, parts[0], content)).ConfigureAwait(false);
        }
        else
        {
            await NotFoundAsync(context).ConfigureAwait(false);
        }
    }

    // What is signed is the host of the service, wherever the file is, and the path without a query.
    private string? FindFault(HttpContext context)
    {
        string rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int query = rawTarget.IndexOf('?', StringComparison.Ordinal);
        string? signedHost = context.Request.Headers["x-ms-host"].ToString() is { Length: > 0 } named ? named : null;
        return authorization.FindFault(context.Request.Method, query < 0 ? rawTarget : rawTarget[..query], context.Request.Headers, [], signedHost);
    }

    private Task SendAsync(HttpContext context, Recording recording, string document, string content)
    {
        if (content == "content/acsmetadata")
        {
            byte[] metadata = JsonSerializer.SerializeToUtf8Bytes(RecordingMetadata.Of(recording, document, services.Options.ResourceId), RecordingMetadataJson.Default.RecordingMetadata);
            return TypedResults.Bytes(metadata, "application/json", enableRangeProcessing: true).ExecuteAsync(context);
        }

        return recording.Traits.Format switch
        {
            RecordingFormat.Wav => Audio(SilentAudio.Wav(recording.Length), "audio/wav").ExecuteAsync(context),
            RecordingFormat.Mp3 => Audio(SilentAudio.Mp3(recording.Length), "audio/mpeg").ExecuteAsync(context),
            _ => Audio(SilentAudio.Mp4(recording.Length), "video/mp4").ExecuteAsync(context),
        };
    }

    private static FileStreamHttpResult Audio(SilentAudio audio, string contentType) =>
        TypedResults.Stream(audio, contentType, enableRangeProcessing: true);

    private static Task EmptyAsync(HttpContext context) => context.Response.CompleteAsync();

    private static Task NotFoundAsync(HttpContext context) => RefuseAsync(context, 404);

    // The storage refuses without a word.
    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentLength = 0;
        return context.Response.CompleteAsync();
    }
}
