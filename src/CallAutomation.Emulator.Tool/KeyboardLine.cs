using System.Text;

namespace CallAutomation.Emulator.Tool;

/// <summary>A line that is typed at a terminal, with the tabulator for completion.</summary>
internal sealed class KeyboardLine(KeyboardCompletion completion)
{
    /// <summary>The line, when it is ended; null when there will be no more.</summary>
    public string? Read()
    {
        StringBuilder line = new();
        while (true)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            switch (key)
            {
                case { Key: ConsoleKey.Enter }:
                    Console.WriteLine();
                    return line.ToString();
                case { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } when line.Length == 0:
                    return null;
                case { Key: ConsoleKey.Backspace } when line.Length > 0:
                    line.Length--;
                    Console.Write("\b \b");
                    break;
                case { Key: ConsoleKey.Tab }:
                    Complete(line);
                    break;
                case { KeyChar: >= ' ' }:
                    line.Append(key.KeyChar);
                    Console.Write(key.KeyChar);
                    break;
            }
        }
    }

    private void Complete(StringBuilder line)
    {
        IReadOnlyList<string> lines = completion.Complete(line.ToString());
        string common = lines.Count == 0 ? "" : lines.Aggregate(static (one, other) => one[..one.Zip(other).TakeWhile(static pair => pair.First == pair.Second).Count()]);
        if (common.Length > line.Length)
        {
            string rest = common[line.Length..] + (lines.Count == 1 ? " " : "");
            line.Append(rest);
            Console.Write(rest);
        }
        else if (lines.Count > 1)
        {
            Console.WriteLine();
            Console.WriteLine(string.Join("   ", lines));
            Console.Write(line);
        }
    }
}
