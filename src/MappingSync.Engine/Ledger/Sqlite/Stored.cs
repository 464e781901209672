using System.Globalization;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>How values are written to columns and read back.</summary>
internal static class Stored
{
    public const int MaxAnswer = 2_000;
    public const int MaxNote = 2_000;
    public const int MaxAuditValue = 1_000;

    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? Time(long? milliseconds) => milliseconds is { } value ? Time(value) : null;

    public static T Name<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name);

    public static string Key(RecordKey key) => key.IsEmpty
        ? throw new ArgumentException("A link needs a key on both sides.", nameof(key))
        : (key.IsNumber ? "#" : "$") + key.AsText();

    public static RecordKey Key(string stored) => stored[0] == '#'
        ? RecordKey.From(long.Parse(stored.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
        : RecordKey.From(stored[1..]);

    public static Fingerprint? Fingerprint(string? stored) => stored is null
        ? null
        : new Fingerprint(Half(stored.AsSpan(0, 16)), Half(stored.AsSpan(16, 16)));

    /// <summary>Cuts a text so that the ledger stays bounded; never through a surrogate pair.</summary>
    public static string? Cut(string? text, int length)
    {
        if (text is null || text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    public static int Limit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1_000);
        return limit;
    }

    private static ulong Half(ReadOnlySpan<char> digits) => ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
