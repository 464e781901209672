using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Reads a body by rules: what is known is checked and kept, unknown and read-only properties are ignored, and references
/// are kept as their number alone, whether they came as number or as <c>self</c>.
/// </summary>
internal sealed class BodyReader(Func<Rule, JsonNode, JsonNode?> resolve, ErrorTree errors)
{
    public JsonObject Read(JsonObject body, IReadOnlyList<Rule> rules) => ReadBlock(body, rules, []);

    private JsonObject ReadBlock(JsonObject body, IReadOnlyList<Rule> rules, string[] path)
    {
        var kept = new JsonObject();
        foreach (var rule in rules)
        {
            string[] at = [.. path, rule.Name];
            if (!body.TryGetPropertyValue(rule.Name, out var value))
            {
                if (rule.Required)
                    errors.Add(at, ErrorTree.General, $"Required property '{rule.Name}' is missing.");
                continue;
            }

            if (value is null)
            {
                errors.Add(at, ErrorTree.General, $"Expected {TypeName(rule.Kind)} but got Null.");
                continue;
            }

            if (!rule.ReadOnly && ReadValue(value, rule, at) is { } read)
                kept[rule.Name] = read;
        }

        return kept;
    }

    private JsonNode? ReadValue(JsonNode value, Rule rule, string[] at)
    {
        switch (rule.Kind)
        {
            case RuleKind.Text when value.GetValueKind() == JsonValueKind.String:
                return ReadText(value, rule, at);
            case RuleKind.Date when value.GetValueKind() == JsonValueKind.String:
                if (!DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                    return Refuse(at, ErrorTree.General, "Expected a date as yyyy-MM-dd.", value);
                return value.DeepClone();
            case RuleKind.Boolean when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                return value.DeepClone();
            case RuleKind.Integer or RuleKind.Number when value.GetValueKind() == JsonValueKind.Number:
                return ReadNumber(value, rule, at);
            case RuleKind.Block when value is JsonObject block:
                return ReadBlock(block, rule.Inner, at);
            case RuleKind.List when value is JsonArray list:
                return ReadList(list, rule, at);
            case RuleKind.Reference when value is JsonObject reference:
                return ReadReference(reference, rule, at);
            case RuleKind.Any:
                return value.DeepClone();
            default:
                return Refuse(at, ErrorTree.General, $"Expected {TypeName(rule.Kind)} but got {value.GetValueKind()}.", value);
        }
    }

    private JsonNode? ReadText(JsonNode value, Rule rule, string[] at)
    {
        var text = value.GetValue<string>();
        if (rule.Allowed is { } allowed && !allowed.Contains(text, StringComparer.Ordinal))
            return Refuse(at, ErrorTree.General, $"Value '{text}' is not one of: {string.Join(", ", allowed)}.", value);
        if (text.Length > rule.MaxLength)
            return Refuse(at, "E04010", FormattableString.Invariant($"{rule.Name} cannot be longer than {rule.MaxLength} characters."), value);
        if (text.Length < rule.MinLength)
            return Refuse(at, ErrorTree.General, FormattableString.Invariant($"{rule.Name} must be at least {rule.MinLength} characters."), value);
        if (rule.Pattern is { } pattern && !pattern.IsMatch(text))
            return Refuse(at, ErrorTree.General, $"'{text}' is not a valid {rule.Name}.", value);
        return value.DeepClone();
    }

    private JsonNode? ReadNumber(JsonNode value, Rule rule, string[] at)
    {
        if (!decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Refuse(at, ErrorTree.General, "Number out of range.", value);
        if (rule.Kind == RuleKind.Integer && number != decimal.Truncate(number))
            return Refuse(at, ErrorTree.General, "Expected Integer but got Number.", value);
        if (number < rule.Minimum)
        {
            return Refuse(
                at, ErrorTree.General, FormattableString.Invariant($"Integer {number} is less than minimum value of {rule.Minimum}."), value);
        }

        if (number > rule.Maximum)
        {
            return Refuse(
                at, ErrorTree.General, FormattableString.Invariant($"{number} is more than maximum value of {rule.Maximum}."), value);
        }

        if (rule.Decimals is { } decimals && decimal.Round(number, decimals) != number)
        {
            return Refuse(
                at, "E04740", FormattableString.Invariant($"{rule.Name} scale cannot be greater than {decimals} decimal places."), value);
        }

        return JsonValue.Create(number);
    }

    private JsonArray ReadList(JsonArray list, Rule rule, string[] at)
    {
        var kept = new JsonArray();
        for (var i = 0; i < list.Count; i++)
        {
            string[] row = [.. at, i.ToString(CultureInfo.InvariantCulture)];
            if (rule.Allowed is { } allowed && !allowed.Contains(list[i]?.ToString(), StringComparer.Ordinal))
                errors.Add(row, ErrorTree.General, $"Value '{list[i]}' is not one of: {string.Join(", ", allowed)}.");
            else if (rule.Inner.Count == 0)
                kept.Add(list[i]?.DeepClone());
            else if (list[i] is JsonObject item)
                kept.Add((JsonNode)ReadBlock(item, rule.Inner, row));
            else
                errors.Add(row, ErrorTree.General, "Expected Object.");
        }

        return kept;
    }

    private JsonNode? ReadReference(JsonObject reference, Rule rule, string[] at)
    {
        var key = reference[rule.KeyName];
        if (reference.ContainsKey(rule.KeyName) && key is null)
            return Refuse([.. at, rule.KeyName], ErrorTree.General, "Expected Integer but got Null.", null);
        var isAddress = false;
        if (key is null && (reference["self"] as JsonValue)?.TryGetValue<string>(out var self) == true)
        {
            isAddress = true;
            key = JsonValue.Create(LeadsTo(self, rule.Collection) ? EconomicPath.Decode(self[(self.LastIndexOf('/') + 1)..]) ?? "" : "");
        }

        if (key is null)
        {
            return Refuse(
                at, "E04500",
                $"No identifiers present on {rule.Name}. Please include either a self link or a {rule.KeyName}.", null,
                $"Find a list of resources at /{rule.Collection}.");
        }

        if (key.GetValueKind() == JsonValueKind.Number && key.ToJsonString() == "0")
            return Refuse([.. at, rule.KeyName], ErrorTree.General, "Integer 0 is less than minimum value of 1.", key);

        if (resolve(rule, key) is not { } found)
        {
            var label = char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..];
            return Refuse(at, rule.UnknownCode, $"{label} '{key}' not found.", key, $"Find a list of {rule.Name}s at /{rule.Collection} .");
        }

        if (!isAddress && key.GetValueKind() != found.GetValueKind())
            return Refuse([.. at, rule.KeyName], ErrorTree.General, $"Expected {found.GetValueKind()} but got {key.GetValueKind()}.", key);
        return new JsonObject { [rule.KeyName] = found.DeepClone() };
    }

    // Some collections are known by another name than that of their addresses.
    private static bool LeadsTo(string self, string collection)
    {
        var steps = self.Split('/');
        return steps is [.., var step, _]
            && (step == collection[(collection.LastIndexOf('/') + 1)..]
                || (step, collection) is ("contacts", "supplier-contacts") or ("departments" or "distributions", "departmental-distributions"));
    }

    private JsonNode? Refuse(IEnumerable<string> at, string code, string message, JsonNode? input, string? hint = null)
    {
        errors.Add(at, code, message, input, hint);
        return null;
    }

    private static string TypeName(RuleKind kind) => kind switch
    {
        RuleKind.Text or RuleKind.Date => "String",
        RuleKind.Integer => "Integer",
        RuleKind.Number => "Number",
        RuleKind.Boolean => "Boolean",
        RuleKind.List => "Array",
        _ => "Object",
    };
}
