using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MappingSync.Simulators.Inspection;

/// <summary>What an account is like, as JSON: the public properties of its behaviour in camel case. Tokens can be set and are not shown.</summary>
internal static class SettingsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new SpanConverter() },
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static JsonObject Shown(object settings)
    {
        var shown = JsonSerializer.SerializeToNode(settings, settings.GetType(), Options)!.AsObject();
        foreach (var name in shown.Select(property => property.Key).Where(name => name.EndsWith("Token", StringComparison.Ordinal)).ToList())
            shown[name] = "***";
        return shown;
    }

    /// <summary>Sets what is named; lists and maps are replaced. Nothing is set when something of it is wrong.</summary>
    /// <exception cref="InspectionException">There is no such setting, or the value does not fit.</exception>
    public static void Change(object settings, JsonObject changes)
    {
        var read = changes.Select(change => (Property: Find(settings, change.Key), Value: Read(settings, change.Key, change.Value))).ToList();
        foreach (var (property, value) in read)
        {
            if (property.CanWrite)
                property.SetValue(settings, value);
            else
                Refill(property.GetValue(settings)!, value!);
        }
    }

    private static PropertyInfo Find(object settings, string name) =>
        settings.GetType().GetProperties().FirstOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == name)
        ?? throw new InspectionException($"There is no setting '{name}'.");

    private static object? Read(object settings, string name, JsonNode? value)
    {
        var property = Find(settings, name);
        var isNullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable && property.CanWrite;
        if (value is null && !isNullable)
            throw new InspectionException($"'{name}' cannot be null.");
        try
        {
            return value.Deserialize(property.PropertyType, Options);
        }
        catch (JsonException)
        {
            throw new InspectionException($"The value of '{name}' does not fit.");
        }
    }

    private static void Refill(object collection, object values)
    {
        switch (collection)
        {
            case IDictionary map:
                map.Clear();
                foreach (DictionaryEntry entry in (IDictionary)values)
                    map[entry.Key] = entry.Value;
                break;
            case IList list:
                list.Clear();
                foreach (var value in (IList)values)
                    list.Add(value);
                break;
            case ISet<string> texts:
                texts.Clear();
                texts.UnionWith((ISet<string>)values);
                break;
            case ISet<int> numbers:
                numbers.Clear();
                numbers.UnionWith((ISet<int>)values);
                break;
        }
    }

    /// <summary>A span of dates as <c>{"from":…,"to":…}</c>.</summary>
    private sealed class SpanConverter : JsonConverter<(DateOnly From, DateOnly To)>
    {
        public override (DateOnly From, DateOnly To) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var span = JsonSerializer.Deserialize<Dictionary<string, DateOnly>>(ref reader, options) ?? [];
            return span.Count == 2 && span.TryGetValue("from", out var from) && span.TryGetValue("to", out var to)
                ? (from, to)
                : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, (DateOnly From, DateOnly To) value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Dictionary<string, DateOnly> { ["from"] = value.From, ["to"] = value.To }, options);
    }
}
