namespace MappingSync.Generated;

/// <summary>Gathers violations; allocates with the first one.</summary>
public struct ViolationCollector
{
    private List<Violation>? found;

    /// <summary>Notes a violation.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">The rule's limit as text, or null.</param>
    /// <param name="value">The value that breaks the rule, or null.</param>
    public void Add(Field field, ViolationRule rule, string? limit, object? value) =>
        (found ??= []).Add(new Violation(field, rule, limit, value));

    /// <summary>Takes over what was found in one row of a list.</summary>
    /// <param name="violations">The row's violations.</param>
    /// <param name="row">The zero-based row.</param>
    public void AddRow(in Violations violations, int row)
    {
        if (!violations.IsEmpty)
        {
            AddEach(violations, row);
        }
    }

    /// <summary>Notes a row that the source does not have a record for.</summary>
    /// <param name="field">The list.</param>
    /// <param name="row">The zero-based row.</param>
    public void AddMissingRow(Field field, int row) =>
        (found ??= []).Add(new Violation(field, ViolationRule.Required, null, null) { Item = row });

    /// <summary>What was found.</summary>
    public readonly Violations ToViolations() => new(found);

    private void AddEach(in Violations violations, int row)
    {
        for (var i = 0; i < violations.Count; i++)
        {
            (found ??= []).Add(violations[i] with { Item = row });
        }
    }
}
