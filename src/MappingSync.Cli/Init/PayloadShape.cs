using System.Globalization;
using System.Text.Json;

namespace MappingSync.Cli.Init;

/// <summary>What the values of a JSON property are.</summary>
internal enum PayloadKind
{
    /// <summary>Only null was seen.</summary>
    Unknown,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>Another number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day with a time and an offset.</summary>
    Timestamp,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    List,

    /// <summary>Values of several kinds.</summary>
    Mixed,
}

/// <summary>The form of a JSON value, learnt from examples.</summary>
internal sealed class PayloadShape
{
    private const int MostExamples = 1_000;

    private readonly List<string> names = [];
    private readonly Dictionary<string, PayloadShape> properties = new(StringComparer.Ordinal);

    /// <summary>What the values are.</summary>
    public PayloadKind Kind { get; private set; }

    /// <summary>The properties of an object, in the order in which they were seen.</summary>
    public IEnumerable<(string Name, PayloadShape Shape)> Properties => names.Select(name => (name, properties[name]));

    /// <summary>The form of a list's rows.</summary>
    public PayloadShape? Rows { get; private set; }

    /// <summary>Learns the form of one record, or of all records of a list.</summary>
    /// <exception cref="CliFailure">The payload is neither an object nor a list of objects.</exception>
    public static PayloadShape OfRecord(JsonElement payload, string file)
    {
        var shape = new PayloadShape();
        if (payload.ValueKind == JsonValueKind.Object)
            shape.Learn(payload);
        else if (payload.ValueKind == JsonValueKind.Array)
            foreach (var row in payload.EnumerateArray().Take(MostExamples))
                shape.Learn(row);

        return shape.Kind == PayloadKind.Object && shape.names.Count > 0
            ? shape
            : throw new CliFailure($"{file} holds neither an object with properties nor a list of such objects. Give one record as the API sends it.");
    }

    private void Learn(JsonElement value)
    {
        var kind = KindOf(value);
        if (kind == PayloadKind.Unknown)
            return;

        Kind = Together(Kind, kind);
        if (kind == PayloadKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                if (!properties.TryGetValue(property.Name, out var shape))
                {
                    names.Add(property.Name);
                    properties.Add(property.Name, shape = new PayloadShape());
                }

                shape.Learn(property.Value);
            }
        }
        else if (kind == PayloadKind.List)
        {
            Rows ??= new PayloadShape();
            foreach (var row in value.EnumerateArray().Take(MostExamples))
                Rows.Learn(row);
        }
    }

    private static PayloadKind KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => PayloadKind.Object,
        JsonValueKind.Array => PayloadKind.List,
        JsonValueKind.True or JsonValueKind.False => PayloadKind.Boolean,
        JsonValueKind.Number => value.TryGetInt32(out _) ? PayloadKind.Integer : value.TryGetInt64(out _) ? PayloadKind.Long : PayloadKind.Decimal,
        JsonValueKind.String => KindOf(value.GetString()!),
        _ => PayloadKind.Unknown,
    };

    private static PayloadKind KindOf(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return PayloadKind.Date;

        return text.Length is >= 20 and <= 40 && text[10] == 'T' && (text.EndsWith('Z') || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? PayloadKind.Timestamp
                : PayloadKind.Text;
    }

    private static PayloadKind Together(PayloadKind one, PayloadKind other)
    {
        if (one == PayloadKind.Unknown || one == other)
            return other;
        if (IsNumber(one) && IsNumber(other))
            return (PayloadKind)Math.Max((int)one, (int)other);

        return IsText(one) && IsText(other) ? PayloadKind.Text : PayloadKind.Mixed;
    }

    private static bool IsNumber(PayloadKind kind) => kind is PayloadKind.Integer or PayloadKind.Long or PayloadKind.Decimal;

    private static bool IsText(PayloadKind kind) => kind is PayloadKind.Text or PayloadKind.Date or PayloadKind.Timestamp;
}
