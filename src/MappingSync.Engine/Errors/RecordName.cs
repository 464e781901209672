using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Errors;

/// <summary>How a record is called in messages: its kind in both languages, its number, and its name when it has one.</summary>
public static class RecordName
{
    private const int LongestName = 60;

    private static readonly Dictionary<string, LocalizedText> Kinds = new(StringComparer.Ordinal)
    {
        ["customer"] = new("Customer", "Kunde"),
        ["customer-group"] = new("Customer group", "Kundegruppe"),
        ["customer-contact"] = new("Contact", "Kontaktperson"),
        ["customer-delivery-address"] = new("Delivery address", "Leveringsadresse"),
        ["payment-terms"] = new("Payment terms", "Betalingsbetingelse"),
        ["product"] = new("Product", "Vare"),
        ["product-group"] = new("Product group", "Varegruppe"),
        ["unit"] = new("Unit", "Enhed"),
        ["layout"] = new("Layout", "Layout"),
        ["employee"] = new("Employee", "Medarbejder"),
        ["department"] = new("Department", "Afdeling"),
        ["customer-invoice"] = new("Customer invoice", "Kundefaktura"),
        ["stock-value"] = new("Stock value", "Lagerværdi"),
        ["order"] = new("Order", "Ordre"),
    };

    /// <summary>The record's name for a message, for example <c>Product 'A/1'</c> or <c>Customer 1001 (Nørgaard ApS)</c>.</summary>
    /// <param name="entity">The entity of the spec.</param>
    /// <param name="key">The number as the source system shows it.</param>
    /// <param name="name">The name; cut after 60 characters; null to leave it out.</param>
    public static LocalizedText Of(string entity, RecordKey key, string? name = null)
    {
        var kind = Kind(entity);
        var number = key.IsNumber ? key.ToString() : "'" + Cut(key.ToString()) + "'";
        var tail = string.IsNullOrWhiteSpace(name) ? number : number + " (" + Cut(name.Trim()) + ")";
        return new LocalizedText(kind.English + " " + tail, kind.Danish + " " + tail);
    }

    /// <summary>The record's name for a message by a key as the ledger keeps it.</summary>
    /// <param name="entity">The entity of the spec.</param>
    /// <param name="key">The key as text; a whole number is shown as one.</param>
    public static LocalizedText Of(string entity, string key) =>
        Of(entity, entity != "product" && RecordKey.From(key).AsNumber() is { } number ? RecordKey.From(number) : RecordKey.From(key));

    /// <summary>The kind of a record in both languages; the entity's own name when it is a new one.</summary>
    public static LocalizedText Kind(string entity) => Kinds.TryGetValue(entity, out var kind) ? kind : new LocalizedText(entity, entity);

    /// <summary>Shortens a text for a message without cutting a surrogate pair.</summary>
    internal static string Cut(string text, int longest = LongestName)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");
    }
}
