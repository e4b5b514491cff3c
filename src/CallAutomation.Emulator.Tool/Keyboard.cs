namespace CallAutomation.Emulator.Tool;

/// <summary>Telephones that are used by typing.</summary>
internal static class Keyboard
{
    private const string Help = """
        <phone> calls <number> [name]   a phone calls the application: the webhooks are told
        <phone> rings <phone>           a phone calls a phone
        <phone> joins group <id>        a phone joins a group call
        <phone> joins room <id>         a phone joins a room
        <phone> waits                   rings from now on until it is picked up by hand
        <phone> picks up                or: answers
        <phone> declines
        <phone> presses <keys>          0 to 9, A to D, * and #
        <phone> says <words>
        <phone> mutes                   or: unmutes
        <phone> hangs up

        A phone is a number, such as +14255550123 or +1 (425) 555-0123, or a raw id, such as 8:acs:clinic_nurse. The tabulator completes.
        """;

    /// <summary>Does what is typed, until there is no more of it, and lets the rest of the tool go on meanwhile.</summary>
    /// <remarks>A thread of its own: a console is read by waiting, whatever its asynchronous methods promise.</remarks>
    public static void Listen(CallEmulator emulator) =>
        new Thread(() => Read(emulator, Console.In, Console.Error)) { IsBackground = true, Name = "keyboard" }.Start();

    private static void Read(CallEmulator emulator, TextReader input, TextWriter complaints)
    {
        KeyboardCompletion completion = new();
        KeyboardLine? typed = Console.IsInputRedirected || Console.IsOutputRedirected ? null : new KeyboardLine(completion);
        while ((typed is null ? input.ReadLine() : typed.Read()) is string line)
        {
            string[] words = KeyboardWords.Split(line);
            completion.Learn(words);
            if (words.Length > 0 && Do(emulator, words) is string complaint)
            {
                complaints.WriteLine(complaint);
            }
        }
    }

    private static string? Do(CallEmulator emulator, string[] given)
    {
        try
        {
            switch (given)
            {
                case [string phone, "calls", string number, .. string[] name]:
                    emulator.Phone(phone).CallApplication(number, string.Join(' ', name));
                    return null;
                case [string phone, "rings", string other]:
                    emulator.Phone(phone).Call(emulator.Phone(other));
                    return null;
                case [string phone, "waits"]:
                    emulator.Phone(phone).WaitsToBePickedUp();
                    return null;
                case [string phone, "joins", "group", string id]:
                    emulator.Phone(phone).JoinGroupCall(id);
                    return null;
                case [string phone, "joins", "room", string id]:
                    emulator.Phone(phone).JoinRoom(id);
                    return null;
                case [string phone, "picks", "up"]:
                    emulator.Phone(phone).PickUp();
                    return null;
                case [string phone, "answers"]:
                    emulator.Phone(phone).PickUp();
                    return null;
                case [string phone, "declines"]:
                    emulator.Phone(phone).Decline();
                    return null;
                case [string phone, "says", .. string[] { Length: > 0 } words]:
                    emulator.Phone(phone).Say(string.Join(' ', words));
                    return null;
                case [string phone, "mutes"]:
                    emulator.Phone(phone).Mute();
                    return null;
                case [string phone, "unmutes"]:
                    emulator.Phone(phone).Unmute();
                    return null;
                case [string phone, "presses", string keys]:
                    emulator.Phone(phone).Press(keys);
                    return null;
                case [string phone, "hangs", "up"]:
                    emulator.Phone(phone).HangUp();
                    return null;
                default:
                    return Help;
            }
        }
        catch (ArgumentException wrong)
        {
            int parameter = wrong.Message.LastIndexOf(" (Parameter ", StringComparison.Ordinal);
            return parameter < 0 ? wrong.Message : wrong.Message[..parameter];
        }
    }
}
