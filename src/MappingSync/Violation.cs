namespace MappingSync;

/// <summary>The rule of a spec that a value breaks.</summary>
public enum ViolationRule
{
    /// <summary>The target needs a value and there is none.</summary>
    Required,

    /// <summary>The text is longer than the target takes.</summary>
    MaxLength,

    /// <summary>The number has more decimals than the target takes.</summary>
    Decimals,

    /// <summary>The text does not have the form that the target takes.</summary>
    Pattern,

    /// <summary>The number lies outside the range that the target takes.</summary>
    Range,

    /// <summary>The value is one that the target refuses.</summary>
    Not,

    /// <summary>The value has no counterpart in the spec's or the settings' value map.</summary>
    Unmapped,

    /// <summary>The list holds fewer rows than the target takes.</summary>
    MinItems,
}

/// <summary>One value that breaks a rule of its spec.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Limit">The rule's limit as text: a length, a pattern, a range; null where the rule has none.</param>
/// <param name="Value">The value that breaks the rule; null when a value is missing.</param>
/// <param name="Item">The zero-based row of the list that holds the value; null for the record itself.</param>
public readonly record struct Violation(Field Field, ViolationRule Rule, string? Limit, object? Value, int? Item = null);
