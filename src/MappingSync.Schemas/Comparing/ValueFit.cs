namespace MappingSync.Schemas;

/// <summary>Whether a contract can hold every value that a schema allows.</summary>
internal static class ValueFit
{
    /// <summary>What the contract cannot hold, as a sentence; null when it holds everything.</summary>
    public static string? Problem(Shape contract, Shape schema)
    {
        if (schema.Kinds == ValueKinds.Any) return null;

        var held = contract.Kinds.HasFlag(ValueKinds.Number) ? contract.Kinds | ValueKinds.WholeNumber : contract.Kinds;
        var lost = schema.Kinds & ~held & ~ValueKinds.Null;
        if (lost != ValueKinds.None) return $"the schema allows {Words(lost)}, the contract holds {Words(contract.Kinds & ~ValueKinds.Null)}.";
        if (!schema.Kinds.HasFlag(ValueKinds.Text)) return null;
        if (contract.Format != TextFormat.Unspecified && contract.Format != schema.Format)
            return schema.Format == TextFormat.Unspecified ? $"the schema allows any text, the contract a {Word(contract.Format)}." : $"the schema has a {Word(schema.Format)}, the contract a {Word(contract.Format)}.";
        if (contract.Allowed is { } allowed && schema.Allowed is null) return "the schema allows any text, the contract a few values.";
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
