using CsCheck;

namespace MappingSync.Generators.Tests.Properties;

/// <summary>The types of random contracts, each with values that are hard on a mapper: blanks, line ends, trailing zeros, other offsets.</summary>
internal static class ValueKinds
{
    public const string Rows = "rows";

    private static readonly Gen<object?> Nothing = Gen.Const((object?)null);

    private static readonly Gen<object?> Text = Gen.Frequency(
        (1, Nothing),
        (1, OneOf<object?>("", " ", "\r\n", "a", "b", "ab", "a ", " a", "a\nb", "a\r\nb", "a\rb\n", "a \nb\n\n", "\u00e9", "e\u0301", "\U0001f600", "0", "1", "null")),
        (2, Gen.String[Gen.Char["ab \r\n\u00a0\u00e9"], 0, 6].Select(static text => (object?)text)));

    private static readonly Gen<object?> Int = Gen.Frequency((1, Nothing), (2, Gen.Int[-2, 3].Select(static value => (object?)value)), (1, Gen.Int.Select(static value => (object?)value)));

    private static readonly Gen<object?> Amount = Gen.Frequency(
        (1, Nothing),
        (3, Gen.Select(Gen.Int[-2_000, 2_000], Gen.Int[0, 4], static (value, scale) => (object?)new decimal(Math.Abs(value), 0, 0, value < 0, (byte)scale))),
        (1, OneOf<object?>(0m, 0.00m, 1m, 1.0m, 1.000m, 0.005m, 0.015m, -0.005m, 1e20m, decimal.MaxValue)));

    private static readonly Gen<object?> Flag = OneOf<object?>(null, true, false);

    private static readonly Gen<object?> Day = Gen.Frequency((1, Nothing), (2, Gen.Int[730_000, 730_003].Select(static day => (object?)DateOnly.FromDayNumber(day))), (1, Gen.Int[0, 3_652_058].Select(static day => (object?)DateOnly.FromDayNumber(day))));

    private static readonly Gen<object?> Moment = Gen.Frequency(
        (1, Nothing),
        (3, Gen.Select(Gen.Int[0, 3], Gen.Int[-2, 2], static (hour, offset) => (object?)new DateTimeOffset(2026, 1, 1, 10 + hour, 0, 0, TimeSpan.FromHours(offset)))));

    private static readonly Gen<object?> Texts = Gen.Frequency((1, Nothing), (3, OneOf("", "a", "b", "a\nb", "a\r\nb").List[0, 3].Select(static list => (object?)list)));

    private static readonly Gen<object?> Zone = OneOf<object?>(null, "home", "eu", "abroad");

    private static readonly Gen<object?> ZoneNumber = OneOf<object?>(null, 1, 2, 3);

    private static readonly Gen<object?> RowList = Gen.Frequency((1, Nothing), (3, Gen.Select(Text, Amount, Int, static (text, amount, number) => new[] { text, amount, number }).Array[0, 3].Select(static rows => (object?)rows)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>Values of a kind.</summary>
    public static Gen<object?> Of(string kind) => kind switch
    {
        "string" => Text,
        "int" => Int,
        "decimal" => Amount,
        "bool" => Flag,
        "DateOnly" => Day,
        "DateTimeOffset" => Moment,
        "List<string>" => Texts,
        "zone" => Zone,
        "zone-number" => ZoneNumber,
        Rows => RowList,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>The C# type of a property that holds values of the kind.</summary>
    public static string TypeOf(string kind, string row) => kind switch
    {
        "zone" => "string?",
        "zone-number" => "int?",
        Rows => "IReadOnlyList<" + row + ">?",
        _ => kind + "?",
    };

    /// <summary>One value for each property.</summary>
    public static Gen<object?[]> Record(IEnumerable<string> kinds) =>
        kinds.Aggregate(Gen.Const(Array.Empty<object?>()), static (values, kind) => Gen.Select(values, Of(kind), static (before, value) => (object?[])[.. before, value]));

    /// <summary>The value in another spelling, which a mapping counts as the same, or the value itself.</summary>
    public static object? Respelled(object? value) => value switch
    {
        null => "",
        "" => null,
        string text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "\r\n", StringComparison.Ordinal),
        decimal number when Math.Abs(number) < 1_000_000 => number * 1.000m,
        DateTimeOffset moment => moment.ToOffset(TimeSpan.FromHours(5)),
        false => null,
        _ => value,
    };
}
