using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>The forms that values must have, by the names of their properties, which mean the same in every resource.</summary>
internal static class RackbeatForms
{
    public const int MostDecimals = 6;
    private const int LongestText = 255;
    private const int LongestLongText = 65_535;
    private const int MostMaturityDays = 32_767;
    private const decimal LargestNumber = 999_999_999;

    private static readonly string[] Zones = ["domestic", "eu", "abroad", "domestic_exempt"];

    private static readonly HashSet<string> LongTexts = ["description", "note", "value"];

    private static readonly HashSet<string> Objects =
        ["lines", "billing_address", "delivery_address", "physical", "metadata", "discount_group", "variations", "contacts", "addresses"];

    private static readonly HashSet<string> Dates = ["invoice_date", "due_date", "order_date", "deliver_at"];

    private static readonly HashSet<string> Flags =
        ["is_barred", "is_creditnote", "is_sellable", "has_inventory", "should_spread_cost", "should_notify", "should_assure_quality", "add_products_individually",
         "recommended_cost_is_locked", "cost_is_locked", "adjust_to_zero", "cc_order", "cc_offer", "cc_invoice", "cc_delivery_note", "is_active"];

    private static readonly HashSet<string> Numbers =
        ["max_credit", "general_discount_percentage", "sales_price", "recommended_sales_price", "recommended_cost_price", "cost_addition_percentage", "extra_cost",
         "min_order", "min_sales", "min_stock", "min_produced", "currency_rate", "vat_domestic", "vat_eu", "vat_abroad", "vat_domestic_exempt", "quantity",
         "line_price", "discount_percentage", "vat_percentage", "item_cost_price", "unit_price", "amount", "rate", "maturity_days"];

    /// <summary>Says what is wrong with the form of what is sent.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="names">The properties that count; others are ignored.</param>
    /// <param name="findings">What is wrong, by property.</param>
    /// <param name="at">Where the properties stand: <c>lines.0.</c>.</param>
    public static void Check(JsonObject body, IEnumerable<string> names, Dictionary<string, string> findings, string at = "")
    {
        foreach (var name in names)
        {
            if (body[name] is { } value && Finding(name, value) is { } finding)
                findings[at + name] = $"The {Spoken(name)} {finding}";
        }
    }

    public static void CheckLength(JsonObject body, string name, int longest, Dictionary<string, string> findings)
    {
        if (body[name] is { } text && text.ToString().Length > longest)
            findings[name] = TooLong(name, longest);
    }

    /// <summary>Documents have one of the zones. That cards do, too, is not documented, so theirs are not looked at.</summary>
    public static void CheckZone(JsonObject body, Dictionary<string, string> findings)
    {
        if (body["vat_zone"] is { } zone && !Zones.Contains(zone.ToString()))
            findings["vat_zone"] = "The selected vat zone is invalid.";
    }

    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static string Spoken(string name) => name.Replace('_', ' ');

    public static bool IsText(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

    /// <summary>Whether a value can be the number of a record: a whole one from 1, as JSON has them.</summary>
    public static bool IsPositive(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number && int.TryParse(value.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    private static string? Finding(string name, JsonNode value)
    {
        var kind = value.GetValueKind();
        if (Objects.Contains(name) || name.EndsWith("_id", StringComparison.Ordinal))
            return null;
        if (Flags.Contains(name))
            return kind is JsonValueKind.True or JsonValueKind.False ? null : "field must be true or false.";
        if (Numbers.Contains(name))
            return OfNumber(name, value, kind);
        if (Dates.Contains(name))
            return IsDate(value.ToString()) ? null : "is not a valid date.";
        if (kind != JsonValueKind.String)
            return name is "number" or "value" ? null : "must be a string.";
        var text = value.ToString();
        return name switch
        {
            "currency" or "code" => text.Length == 3 ? null : "must be 3 characters.",
            _ when LongTexts.Contains(name) => text.Length <= LongestLongText ? null : FormattableString.Invariant($"may not be greater than {LongestLongText} characters."),
            _ => text.Length <= LongestText ? null : FormattableString.Invariant($"may not be greater than {LongestText} characters."),
        };
    }

    private static string? OfNumber(string name, JsonNode value, JsonValueKind kind)
    {
        if (kind != JsonValueKind.Number)
            return "must be a number.";
        if (!decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > LargestNumber)
            return FormattableString.Invariant($"must be between -{LargestNumber} and {LargestNumber}.");
        if (name is "discount_percentage" or "vat_percentage" && Math.Abs(number) > 100)
            return "must be between -100 and 100.";
        if (decimal.Round(number, MostDecimals) != number)
            return FormattableString.Invariant($"may not have more than {MostDecimals} decimals.");
        if (name != "maturity_days")
            return null;
        return decimal.Truncate(number) != number ? "must be an integer."
            : number is < 0 or > MostMaturityDays ? FormattableString.Invariant($"must be between 0 and {MostMaturityDays}.") : null;
    }

    private static string TooLong(string name, int longest) => FormattableString.Invariant($"The {Spoken(name)} may not be greater than {longest} characters.");
}
