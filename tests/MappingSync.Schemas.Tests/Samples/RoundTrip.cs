using System.Text.Json;

namespace MappingSync.Schemas.Tests.Samples;

/// <summary>Reads JSON into a contract, writes it back, and tells what became of each value.</summary>
internal static class RoundTrip
{
    /// <summary>The paths whose value is lost, new or different. Numbers are compared by value, the order of properties is free, and null is the same as no property.</summary>
    public static IReadOnlyList<string> Losses(SampleRow row, JsonElement sample)
    {
        var losses = new List<string>();
        foreach (var part in Parts(sample, row.Place))
        {
            var contract = part.Deserialize(row.Options.GetTypeInfo(row.Contract));
            Compare("", part, JsonSerializer.SerializeToElement(contract, row.Options.GetTypeInfo(row.Contract)), losses);
        }

        return losses;
    }

    public static IEnumerable<JsonElement> Parts(JsonElement whole, string place)
    {
        IEnumerable<JsonElement> parts = [whole];
        foreach (var segment in place.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = segment.Replace("[]", "", StringComparison.Ordinal);
            if (name.Length > 0) parts = parts.Select(part => part.GetProperty(name));
            if (segment.EndsWith("[]", StringComparison.Ordinal)) parts = parts.SelectMany(part => part.EnumerateArray());
        }

        return parts;
    }

    private static void Compare(string path, JsonElement before, JsonElement after, List<string> losses)
    {
        switch (before.ValueKind, after.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                foreach (var name in before.EnumerateObject().Concat(after.EnumerateObject()).Select(property => property.Name).Distinct(StringComparer.Ordinal))
                    Compare(path.Length == 0 ? name : $"{path}.{name}", Value(before, name), Value(after, name), losses);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when before.GetArrayLength() == after.GetArrayLength():
                for (var index = 0; index < before.GetArrayLength(); index++) Compare($"{path}[]", before[index], after[index], losses);
                break;
            case (JsonValueKind.Null or JsonValueKind.Undefined, JsonValueKind.Null or JsonValueKind.Undefined):
                break;
            default:
                if (before.ValueKind == JsonValueKind.Undefined || after.ValueKind == JsonValueKind.Undefined || !JsonElement.DeepEquals(before, after))
                    losses.Add($"{path}: {Text(before)} became {Text(after)}");
                break;
        }
    }

    private static JsonElement Value(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : default;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
}
