namespace MappingSync.Schemas;

/// <summary>Whether a contract can hold every value that a schema allows.</summary>
internal static class ValueFit
{
    /// <summary>What the contract cannot hold, as a sentence; null when it holds everything.</summary>
    public static string? Problem(Shape contract, Shape schema) => Problem(contract, schema, isObserved: false);

    /// <summary>The same, in the words for a schema or for values that were seen. Schemas say too little of null to be held against it.</summary>
    public static string? Problem(Shape contract, Shape schema, bool isObserved)
    {
        if (isObserved && schema.Kinds.HasFlag(ValueKinds.Null) && !contract.Kinds.HasFlag(ValueKinds.Null)) return "null was seen, the contract always has a value.";

        // A date is read as midnight of its day.
        if (isObserved && contract.Format == TextFormat.Timestamp && schema is { Format: TextFormat.Date, Kinds: var kinds } && (kinds & ~(ValueKinds.Text | ValueKinds.Null)) == ValueKinds.None) return null;
        return Problem(contract, schema, isObserved ? "a payload has" : "the schema allows", isObserved ? "a payload has" : "the schema has");
    }

    /// <summary>The kinds of value that the contract cannot hold.</summary>
    public static ValueKinds Lost(Shape contract, Shape schema)
    {
        var held = contract.Kinds.HasFlag(ValueKinds.Number) ? contract.Kinds | ValueKinds.WholeNumber : contract.Kinds;
        return schema.Kinds & ~held;
    }

    private static string? Problem(Shape contract, Shape schema, string allows, string has)
    {
        if (schema.Kinds == ValueKinds.Any) return null;

        var lost = Lost(contract, schema) & ~ValueKinds.Null;
        if (lost != ValueKinds.None) return $"{allows} {Words(lost)}, the contract holds {Words(contract.Kinds & ~ValueKinds.Null)}.";
        if (!schema.Kinds.HasFlag(ValueKinds.Text)) return null;
        if (contract.Format != TextFormat.Unspecified && contract.Format != schema.Format)
            return schema.Format == TextFormat.Unspecified ? $"{allows} any text, the contract a {Word(contract.Format)}." : $"{has} a {Word(schema.Format)}, the contract a {Word(contract.Format)}.";
        if (contract.Allowed is { } allowed && schema.Allowed is null) return $"{allows} any text, the contract a few values.";
        return contract.Allowed is null || schema.Allowed!.Except(contract.Allowed, StringComparer.Ordinal).ToList() is not { Count: > 0 } unknown ? null : $"the contract does not know the values {string.Join(", ", unknown)}.";
    }

    public static string Words(ValueKinds kinds) => kinds == (ValueKinds.Any & ~ValueKinds.Null) ? "anything" : string.Join(" or ", Enum.GetValues<ValueKinds>()
        .Where(kind => kind is not (ValueKinds.None or ValueKinds.Any) && kinds.HasFlag(kind))
        .Select(kind => kind switch
        {
            ValueKinds.Text => "a text",
            ValueKinds.WholeNumber => "a whole number",
            ValueKinds.Number => "a number",
            ValueKinds.Boolean => "true or false",
            ValueKinds.Structure => "an object",
            ValueKinds.List => "a list",
            _ => "null",
        }));

    private static string Word(TextFormat format) => format == TextFormat.Date ? "date" : "timestamp";
}
