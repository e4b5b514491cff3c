namespace CallAutomation.Emulator.Calls;

/// <summary>Who somebody is in a call, by the one text that identifies them.</summary>
internal readonly record struct Identity(string RawId)
{
    private const string PhonePrefix = "4:";

    public bool IsPhoneNumber => RawId.StartsWith(PhonePrefix, StringComparison.Ordinal);

    /// <summary>The number when this is a phone number, else the raw id.</summary>
    public string Name => IsPhoneNumber ? RawId[PhonePrefix.Length..] : RawId;

    public static Identity OfNumber(string number) => new(PhonePrefix + number);

    public override string ToString() => Name;
}
