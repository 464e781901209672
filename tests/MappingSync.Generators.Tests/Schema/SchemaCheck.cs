using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MappingSync.Generators.Tests.Schema;

/// <summary>
/// Judges JSON by a schema of draft 2020-12. It knows the keywords that the schema of specs uses and throws on any other, so that none
/// is skipped in silence. (Libraries that can be restored know older drafts only and pass over <c>if</c>, <c>const</c> and
/// <c>propertyNames</c>.)
/// </summary>
internal sealed class SchemaCheck(JsonObject schema)
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "$schema", "$id", "$defs", "title", "description", "default", "examples", "markdownDescription" };

    /// <summary>Everything that the schema refuses; empty when the value is sound.</summary>
    public IReadOnlyList<SchemaError> Errors(JsonNode? value)
    {
        var errors = new List<SchemaError>();
        Check(schema, value, "", errors);
        return errors;
    }

    private void Check(JsonNode rule, JsonNode? value, string place, List<SchemaError> errors)
    {
        if (rule is JsonValue isAllowed)
        {
            if (!isAllowed.GetValue<bool>())
                errors.Add(new SchemaError(place, "false"));

            return;
        }

        foreach (var (keyword, argument) in rule.AsObject())
        {
            if (!Words.Contains(keyword) && !Check(keyword, argument!, rule.AsObject(), value, place, errors))
                errors.Add(new SchemaError(place, keyword));
        }
    }

    /// <returns>False when the keyword refuses the value itself; what lies below the value adds its own errors.</returns>
    private bool Check(string keyword, JsonNode argument, JsonObject rule, JsonNode? value, string place, List<SchemaError> errors)
    {
        switch (keyword)
        {
            case "$ref":
                Check(Target(argument.GetValue<string>()), value, place, errors);
                return true;
            case "if":
                var condition = new List<SchemaError>();
                Check(argument, value, place, condition);
                if (rule[condition.Count == 0 ? "then" : "else"] is { } branch)
                    Check(branch, value, place, errors);

                return true;
            case "then" or "else":
                return true;
            case "oneOf" or "anyOf":
                return CheckChoice(keyword, argument.AsArray(), value, place, errors);
            case "not":
                var refused = new List<SchemaError>();
                Check(argument, value, place, refused);
                return refused.Count > 0;
            case "type":
                return argument is JsonArray types ? types.Any(type => Is(type!.GetValue<string>(), value)) : Is(argument.GetValue<string>(), value);
            case "enum":
                return argument.AsArray().Any(choice => JsonNode.DeepEquals(choice, value));
            case "const":
                return JsonNode.DeepEquals(argument, value);
            case "pattern":
                return Text(value) is not { } text || Regex.IsMatch(text, argument.GetValue<string>(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            case "format":
                return Text(value) is not { } formatted || IsFormat(argument.GetValue<string>(), formatted);
            case "maxLength":
                return Text(value) is not { } bounded || bounded.Length <= argument.GetValue<int>();
            case "minLength":
                return Text(value) is not { } filled || filled.Length >= argument.GetValue<int>();
            case "minimum":
                return Number(value) is not { } low || low >= argument.GetValue<decimal>();
            case "maximum":
                return Number(value) is not { } high || high <= argument.GetValue<decimal>();
            case "required":
                return value is not JsonObject needed || argument.AsArray().All(key => needed.ContainsKey(key!.GetValue<string>()));
            case "minProperties":
                return value is not JsonObject few || few.Count >= argument.GetValue<int>();
            case "maxProperties":
                return value is not JsonObject many || many.Count <= argument.GetValue<int>();
            case "minItems":
                return value is not JsonArray list || list.Count >= argument.GetValue<int>();
            case "items":
                for (var i = 0; i < (value as JsonArray)?.Count; i++)
                    Check(argument, value![i], place + "/" + i.ToString(CultureInfo.InvariantCulture), errors);

                return true;
            case "properties":
                foreach (var (key, below) in value as JsonObject ?? [])
                {
                    if (argument[key] is { } property)
                        Check(property, below, place + "/" + key, errors);
                }

                return true;
            case "additionalProperties":
                foreach (var (key, below) in value as JsonObject ?? [])
                {
                    if (rule["properties"]?[key] is null)
                        Check(argument, below, place + "/" + key, errors);
                }

                return true;
            case "propertyNames":
                foreach (var (key, _) in value as JsonObject ?? [])
                    Check(argument, JsonValue.Create(key), place + "/" + key, errors);

                return true;
            default:
                throw new NotSupportedException($"The schema uses '{keyword}', which this check does not know.");
        }
    }

    /// <summary>When one choice alone has the value's type, its errors say more than that none fits.</summary>
    private bool CheckChoice(string keyword, JsonArray choices, JsonNode? value, string place, List<SchemaError> errors)
    {
        var found = choices.Select(choice =>
        {
            var own = new List<SchemaError>();
            Check(choice!, value, place, own);
            return own;
        }).ToList();
        var fitting = found.Count(static own => own.Count == 0);
        if (fitting == 1 || fitting > 1 && keyword == "anyOf")
            return true;

        var ofItsType = found.Where(own => !own.Exists(error => error.Place == place && error.Keyword is ("type" or "const"))).ToList();
        if (fitting > 0 || ofItsType.Count != 1)
            return false;

        errors.AddRange(ofItsType[0]);
        return true;
    }

    private JsonNode Target(string reference) => schema["$defs"]![reference["#/$defs/".Length..]] ?? throw new InvalidOperationException($"The schema has no '{reference}'.");

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == decimal.Truncate(number),
        _ => throw new NotSupportedException(type),
    };

    private static bool IsFormat(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "regex" => IsRegex(text),
        _ => throw new NotSupportedException(format),
    };

    private static bool IsRegex(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static decimal? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<decimal>() : null;
}
