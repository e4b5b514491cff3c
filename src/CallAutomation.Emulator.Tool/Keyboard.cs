namespace CallAutomation.Emulator.Tool;

/// <summary>Telephones that are used by typing.</summary>
internal static class Keyboard
{
    private const string Help = """
        <phone> calls <number> [name]   a phone calls the application: the webhooks are told
        <phone> rings <phone>           a phone calls a phone
        <phone> waits                   rings from now on until it is picked up by hand
        <phone> picks up
        <phone> presses <keys>          0 to 9, A to D, * and #
        <phone> hangs up

        A phone is a number, such as +14255550123 or +1 (425) 555-0123, or a raw id, such as 8:acs:clinic_nurse.
        """;

    /// <summary>Does what is typed, until there is no more of it, and lets the rest of the tool go on meanwhile.</summary>
    /// <remarks>A thread of its own: a console is read by waiting, whatever its asynchronous methods promise.</remarks>
    public static void Listen(CallEmulator emulator) =>
        new Thread(() => Read(emulator, Console.In, Console.Error)) { IsBackground = true, Name = "keyboard" }.Start();

    private static void Read(CallEmulator emulator, TextReader input, TextWriter complaints)
    {
        while (input.ReadLine() is string line)
        {
            string[] words = KeyboardWords.Split(line);
            if (words.Length > 0 && Do(emulator, words) is string complaint)
            {
                complaints.WriteLine(complaint);
            }
        }
    }

    private static string? Do(CallEmulator emulator, string[] words)
    {
        try
        {
            switch (words)
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
                case [string phone, "picks", "up"]:
                    emulator.Phone(phone).PickUp();
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
            return wrong.Message;
        }
    }
}
