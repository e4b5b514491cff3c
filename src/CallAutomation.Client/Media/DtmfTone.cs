using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>A key of a telephone.</summary>
public readonly record struct DtmfTone
{
    private const string Keys = "0123456789ABCD#*";

    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>one</c> or <c>pound</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public DtmfTone(string value) => _value = new OpenText(value);

    /// <summary>0</summary>
    public static DtmfTone Zero { get; } = new("zero");

    /// <summary>1</summary>
    public static DtmfTone One { get; } = new("one");

    /// <summary>2</summary>
    public static DtmfTone Two { get; } = new("two");

    /// <summary>3</summary>
    public static DtmfTone Three { get; } = new("three");

    /// <summary>4</summary>
    public static DtmfTone Four { get; } = new("four");

    /// <summary>5</summary>
    public static DtmfTone Five { get; } = new("five");

    /// <summary>6</summary>
    public static DtmfTone Six { get; } = new("six");

    /// <summary>7</summary>
    public static DtmfTone Seven { get; } = new("seven");

    /// <summary>8</summary>
    public static DtmfTone Eight { get; } = new("eight");

    /// <summary>9</summary>
    public static DtmfTone Nine { get; } = new("nine");

    /// <summary>A, on telephones that have it.</summary>
    public static DtmfTone A { get; } = new("a");

    /// <summary>B, on telephones that have it.</summary>
    public static DtmfTone B { get; } = new("b");

    /// <summary>C, on telephones that have it.</summary>
    public static DtmfTone C { get; } = new("c");

    /// <summary>D, on telephones that have it.</summary>
    public static DtmfTone D { get; } = new("d");

    /// <summary>#</summary>
    public static DtmfTone Pound { get; } = new("pound");

    /// <summary>*</summary>
    public static DtmfTone Asterisk { get; } = new("asterisk");

    /// <summary>A flash of the hook, which telephones without keys for it make by pressing the cradle. Heard in the preview versions only; it has no key.</summary>
    public static DtmfTone Flash { get; } = new("flash");

    /// <summary>All known keys, in the order of <see cref="Keys"/>.</summary>
    internal static IReadOnlyList<DtmfTone> All { get; } =
        [Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine, A, B, C, D, Pound, Asterisk];

    /// <summary>Whether telephones have this key.</summary>
    internal static bool IsKey(char key) => Keys.Contains(char.ToUpperInvariant(key));

    /// <summary>The tone of a key: a digit, <c>A</c> to <c>D</c> in either case, <c>#</c> or <c>*</c>.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentOutOfRangeException">No telephone has this key.</exception>
    public static DtmfTone FromKey(char key)
    {
        int position = Keys.IndexOf(char.ToUpperInvariant(key));
        return position >= 0
            ? All[position]
            : throw new ArgumentOutOfRangeException(nameof(key), key, "A telephone has the keys 0 to 9, A to D, # and *.");
    }

    /// <summary>The key of this tone as it stands on the telephone, or null for a tone this library does not know.</summary>
    public char? ToKey()
    {
        for (int position = 0; position < Keys.Length; position++)
        {
            if (All[position].Equals(this))
            {
                return Keys[position];
            }
        }

        return null;
    }

    /// <summary>The tone the service means; one of the known ones where there is one.</summary>
    internal static DtmfTone FromWire(string value)
    {
        foreach (DtmfTone tone in All)
        {
            if (string.Equals(tone.ToString(), value, StringComparison.OrdinalIgnoreCase))
            {
                return tone;
            }
        }

        return Flash.Equals(new DtmfTone(value)) ? Flash : new DtmfTone(value);
    }

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
