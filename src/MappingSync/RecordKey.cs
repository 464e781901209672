using System.Globalization;

namespace MappingSync;

/// <summary>
/// The key of one record in one system: a number or a text. A value type, so that looking a key up allocates nothing.
/// Number 7 and text "7" are different keys.
/// </summary>
public readonly struct RecordKey : IEquatable<RecordKey>
{
    private readonly long number;
    private readonly string? text;
    private readonly bool isNumber;

    private RecordKey(long number)
    {
        this.number = number;
        isNumber = true;
    }

    private RecordKey(string text) => this.text = text;

    /// <summary>Whether no key is held: the default value, a null number, or a null or empty text.</summary>
    public bool IsEmpty => !isNumber && string.IsNullOrEmpty(text);

    /// <summary>Whether the key is a number.</summary>
    public bool IsNumber => isNumber;

    /// <summary>Makes a key of a number; null gives the empty key.</summary>
    public static RecordKey From(long? number) => number is { } value ? new RecordKey(value) : default;

    /// <summary>Makes a key of a text; null or empty gives the empty key.</summary>
    public static RecordKey From(string? text) => string.IsNullOrEmpty(text) ? default : new RecordKey(text);

    /// <summary>The key as a number, or null when it is empty or a text that is not an invariant whole number.</summary>
    public long? AsNumber() => isNumber
        ? number
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;

    /// <summary>The key as a 32-bit number, or null when it is empty, not a number or out of range.</summary>
    public int? AsInt32() => AsNumber() is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <summary>The key as invariant text, or null when it is empty.</summary>
    public string? AsText() => isNumber ? number.ToString(CultureInfo.InvariantCulture) : text;

    /// <inheritdoc />
    public bool Equals(RecordKey other) => isNumber == other.isNumber && number == other.number && string.Equals(text, other.text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RecordKey other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => isNumber ? number.GetHashCode() : text is null ? 0 : string.GetHashCode(text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => AsText() ?? "";

    /// <summary>Compares two keys.</summary>
    public static bool operator ==(RecordKey left, RecordKey right) => left.Equals(right);

    /// <summary>Compares two keys.</summary>
    public static bool operator !=(RecordKey left, RecordKey right) => !left.Equals(right);
}
