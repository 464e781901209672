using System.Text.Json;

namespace MappingSync.Schemas;

/// <summary>Walks through a payload once and notes what it has.</summary>
internal sealed class SampleReader(string file)
{
    private const int MaxValues = 1_000_000;

    private int values;

    /// <summary>The values at a place, with their pointers.</summary>
    public IEnumerable<(JsonElement Value, string Pointer)> At(JsonElement root, string place)
    {
        IEnumerable<(JsonElement Value, string Pointer)> found = [(root, "")];
        foreach (var segment in place.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = segment.TrimEnd('[', ']');
            if (name.Length > 0) found = found.SelectMany(one => Property(one.Value, one.Pointer, name, place));
            for (var lists = (segment.Length - name.Length) / 2; lists > 0; lists--) found = found.SelectMany(one => Items(one.Value, one.Pointer, place));
        }

        return found.SelectMany(one => one.Value.ValueKind == JsonValueKind.Array ? Items(one.Value, one.Pointer, place) : [one]);
    }

    public void Observe(ObservedValue observed, JsonElement value, string pointer)
    {
        if (++values > MaxValues) throw new SchemaReadException(file, pointer, $"has more than {MaxValues} values.");

        observed.Count++;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                observed.Note(ValueKinds.Text, pointer);
                observed.NoteText(value.GetString()!, pointer);
                break;
            case JsonValueKind.Number:
                var decimals = Decimals(value.GetRawText());
                observed.Note(decimals == 0 ? ValueKinds.WholeNumber : ValueKinds.Number, pointer);
                observed.NoteDecimals(decimals, pointer);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                observed.Note(ValueKinds.Boolean, pointer);
                break;
            case JsonValueKind.Array:
                observed.Note(ValueKinds.List, pointer);
                foreach (var (item, at) in Items(value, pointer, "")) Observe(observed.Items ??= new ObservedValue(), item, at);
                break;
            case JsonValueKind.Object:
                observed.Note(ValueKinds.Structure, pointer);
                observed.Structures++;
                foreach (var property in value.EnumerateObject()) Observe(observed.Member(property.Name), property.Value, $"{pointer}/{Escaped(property.Name)}");
                break;
            default:
                observed.Note(ValueKinds.Null, pointer);
                break;
        }
    }

    private IEnumerable<(JsonElement Value, string Pointer)> Property(JsonElement value, string pointer, string name, string place)
    {
        if (value.ValueKind != JsonValueKind.Object) throw new SchemaReadException(file, pointer, $"is no object ('{place}' was asked for).");
        return value.TryGetProperty(name, out var below)
            ? [(below, $"{pointer}/{Escaped(name)}")]
            : throw new SchemaReadException(file, pointer, $"has no property '{name}' ('{place}' was asked for).");
    }

    private IEnumerable<(JsonElement Value, string Pointer)> Items(JsonElement value, string pointer, string place) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select((item, at) => (item, FormattableString.Invariant($"{pointer}/{at}")))
        : throw new SchemaReadException(file, pointer, $"is no list ('{place}' was asked for).");

    /// <summary>The decimals of a number as it is written; zeros at their end do not count.</summary>
    private static int Decimals(string number)
    {
        var exponent = number.AsSpan().IndexOfAny('e', 'E');
        var digits = exponent < 0 ? number : number[..exponent];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var written = point < 0 ? 0 : digits.TrimEnd('0').Length - point - 1;
        var shift = exponent < 0 ? 0 : int.TryParse(number.AsSpan(exponent + 1), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var power) ? power : 0;
        return (int)Math.Clamp((long)written - shift, 0, 1000);
    }

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
