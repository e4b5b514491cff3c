namespace CallAutomation.Emulator.Admin;

/// <summary>Everything that can be asked of the admin API. The same is in <c>openapi.json</c>, and a test compares the two.</summary>
internal static class AdminRoutes
{
    public static IReadOnlyList<AdminRoute> All { get; } =
    [
        new("GET", "/", EmulatorAdmin.DescribeAsync),
        new("POST", "/reset", EmulatorAdmin.ResetAsync),
        new("GET", "/openapi.json", AdminDocuments.OpenApiAsync),
        new("GET", "/phones.schema.json", AdminDocuments.PhonesSchemaAsync),

        new("PUT", "/phones", PhoneAdmin.ScriptAllAsync),
        new("GET", "/phones/{phone}", PhoneAdmin.DescribeAsync),
        new("PUT", "/phones/{phone}/script", PhoneAdmin.ScriptAsync),
        new("DELETE", "/phones/{phone}/script", PhoneAdmin.ForgetAsync),
        new("POST", "/phones/{phone}/answer", PhoneAdmin.AnswerAsync),
        new("POST", "/phones/{phone}/decline", PhoneAdmin.DeclineAsync),
        new("POST", "/phones/{phone}/press", PhoneAdmin.PressAsync),
        new("POST", "/phones/{phone}/say", PhoneAdmin.SayAsync),
        new("POST", "/phones/{phone}/mute", PhoneAdmin.MuteAsync),
        new("POST", "/phones/{phone}/unmute", PhoneAdmin.UnmuteAsync),
        new("POST", "/phones/{phone}/hang-up", PhoneAdmin.HangUpAsync),
        new("POST", "/phones/{phone}/call", PhoneAdmin.CallAsync),
        new("POST", "/phones/{phone}/call-application", PhoneAdmin.CallApplicationAsync),
        new("POST", "/phones/{phone}/join-group-call", PhoneAdmin.JoinGroupCallAsync),
        new("POST", "/phones/{phone}/join-room", PhoneAdmin.JoinRoomAsync),

        new("GET", "/calls", CallAdmin.ListAsync),
        new("GET", "/calls/{callConnectionId}", CallAdmin.DescribeAsync),
        new("POST", "/calls/{callConnectionId}/events", CallAdmin.ForceEventAsync),
        new("POST", "/failures", CallAdmin.FailNextAsync),
        new("GET", "/incoming-calls", CallAdmin.ListIncomingAsync),
        new("GET", "/recordings", CallAdmin.ListRecordingsAsync),
        new("GET", "/recordings/{recordingId}", CallAdmin.DescribeRecordingAsync),

        new("POST", "/subscriptions", EmulatorAdmin.SubscribeAsync),

        new("GET", "/faults", FaultAdmin.DescribeAsync),
        new("PUT", "/faults", FaultAdmin.ChangeAsync),
        new("DELETE", "/faults", FaultAdmin.ClearAsync),

        new("GET", "/clock", ClockAdmin.DescribeAsync),
        new("PUT", "/clock", ClockAdmin.ChangeAsync),
        new("POST", "/clock/step", ClockAdmin.StepAsync),

        new("GET", "/journal", JournalAdmin.ReadAsync),
        new("GET", "/journal/next", JournalAdmin.NextAsync),
    ];
}
