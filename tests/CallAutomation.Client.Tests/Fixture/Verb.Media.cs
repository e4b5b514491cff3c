namespace CallAutomation.Client.Tests.Fixture;

internal sealed partial record Verb
{
    private static IReadOnlyList<Verb> MediaVerbs =>
    [
        new("CallConnection.Play", 202, null,
            async (client, told, token) => await Call(client).PlayAsync(Play(told), token),
            (client, told, token) => Call(client).Play(Play(told), token)),
        new("CallConnection.Recognize", 202, null,
            async (client, told, token) => await Call(client).RecognizeAsync(new RecognizeDtmfOptions(Phone(told), 1) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).Recognize(new RecognizeDtmfOptions(Phone(told), 1) { OperationContext = told.OperationContext }, token)),
        new("CallConnection.StartToneRecognition", 200, null,
            async (client, told, token) => await Call(client).StartToneRecognitionAsync(new StartToneRecognitionOptions(Phone(told)) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).StartToneRecognition(new StartToneRecognitionOptions(Phone(told)) { OperationContext = told.OperationContext }, token)),
        new("CallConnection.StopToneRecognition", 200, null,
            async (client, told, token) => await Call(client).StopToneRecognitionAsync(new StopToneRecognitionOptions(Phone(told)) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).StopToneRecognition(new StopToneRecognitionOptions(Phone(told)) { OperationContext = told.OperationContext }, token)),
        new("CallConnection.SendDtmfTones", 202, Least,
            async (client, told, token) => await Call(client).SendDtmfTonesAsync(new SendDtmfTonesOptions([DtmfTone.One], Phone(told)) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).SendDtmfTones(new SendDtmfTonesOptions([DtmfTone.One], Phone(told)) { OperationContext = told.OperationContext }, token)),
        new("CallConnection.CancelAllMedia", 202, null,
            async (client, _, token) => await Call(client).CancelAllMediaAsync(token),
            (client, _, token) => Call(client).CancelAllMedia(token)),
    ];

    private static PlayOptions Play(Told told)
    {
        PlayOptions options = new(new FileSource(told.Callback)) { OperationContext = told.OperationContext };
        if (!told.IsForEveryone)
        {
            options.PlayTo.Add(Phone(told));
        }

        return options;
    }
}
