namespace MappingSync;

/// <summary>A 128-bit hash over the canonical values of a record's synced fields.</summary>
/// <param name="High">The upper 64 bits.</param>
/// <param name="Low">The lower 64 bits.</param>
public readonly record struct Fingerprint(ulong High, ulong Low)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => High.ToString("x16", System.Globalization.CultureInfo.InvariantCulture) + Low.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
