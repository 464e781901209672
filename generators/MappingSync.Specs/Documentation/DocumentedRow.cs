using System;
using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Documentation;

/// <summary>In which list of a spec a row is.</summary>
internal enum RowKind
{
    /// <summary>A field that is kept in step.</summary>
    Field,

    /// <summary>Resources of their own below the record.</summary>
    Child,

    /// <summary>A list whose rows are mapped by a spec of their own.</summary>
    Items,

    /// <summary>Compared after writing, never written.</summary>
    Verified,

    /// <summary>A literal that is written.</summary>
    Constant,

    /// <summary>Printed with this entity, carried by another.</summary>
    Elsewhere,

    /// <summary>Left out on purpose.</summary>
    Excluded,

    /// <summary>Printed, and no property exists.</summary>
    Unavailable,
}

/// <summary>How a row stands in one flow.</summary>
internal enum RowSide
{
    /// <summary>It has nothing to do with the flow; nothing is printed.</summary>
    None,

    /// <summary>✅</summary>
    Synced,

    /// <summary>❌</summary>
    NotSynced,
}

/// <summary>A row in one flow.</summary>
/// <param name="Flow">The flow's name.</param>
/// <param name="Side">Whether it is synced there.</param>
/// <param name="Reason">Why it is not synced, or null.</param>
internal sealed record RowInFlow(string Flow, RowSide Side, string? Reason);

/// <summary>One system's side of a row.</summary>
/// <param name="System">The name of the system.</param>
/// <param name="Reads">The paths that are read when the system is the source, in the order of the spec; inputs with their dollar sign.</param>
/// <param name="Writes">The path that is written when the system is the target, or null.</param>
/// <param name="Default">What stands in for a missing value, or null.</param>
/// <param name="Limits">What the system accepts, or null when nothing is said.</param>
internal sealed record RowInSystem(string System, IReadOnlyList<string> Reads, string? Writes, string? Default, FieldLimits? Limits)
{
    /// <summary>Every path once: what is read, then what is written when it is another one.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            var paths = new List<string>(Reads);
            if (Writes is not null && !paths.Contains(Writes))
                paths.Add(Writes);

            return paths;
        }
    }
}

/// <summary>Where a row is carried that is printed with another entity.</summary>
/// <param name="Entity">The carrying entity.</param>
/// <param name="Field">The name of the entry there, or null.</param>
internal sealed record RowCarrier(string Entity, string? Field);

/// <summary>A row of the table of one entity: what its documentation says of one field.</summary>
internal sealed record DocumentedRow
{
    /// <summary>The entity of the table.</summary>
    public required string Entity { get; init; }

    /// <summary>The name of the entry in the spec; of a row that another entity carries, the name there.</summary>
    public required string Name { get; init; }

    public required RowKind Kind { get; init; }

    /// <summary>Whether the source document prints the row, names it in its text, or does not know it.</summary>
    public required Documented Documented { get; init; }

    /// <summary>The English label, or null.</summary>
    public string? English { get; init; }

    /// <summary>The Danish labels as printed; the first is the one to show.</summary>
    public IReadOnlyList<string> Danish { get; init; } = [];

    /// <summary>How it stands in each flow of the entity, in the order of the flows.</summary>
    public IReadOnlyList<RowInFlow> Flows { get; init; } = [];

    /// <summary>Its sides, in the order of the systems; empty for a row without a property here.</summary>
    public IReadOnlyList<RowInSystem> Systems { get; init; } = [];

    /// <summary>Why it is left out or has no property, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day on which the exclusion holds, or null.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The entity whose key the value is; it is resolved and never copied. Null for a plain value.</summary>
    public string? References { get; init; }

    /// <summary>The spec of the rows of a list or of the resources below the record, or null.</summary>
    public string? RowsOf { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether it is written only when the record is created.</summary>
    public bool IsCreateOnly { get; init; }

    public RowCarrier? CarriedBy { get; init; }

    /// <summary>How it stands in a flow, or <see cref="RowSide.None"/> for a flow that the entity has not.</summary>
    public RowSide SideIn(string flow)
    {
        foreach (var entry in Flows)
        {
            if (string.Equals(entry.Flow, flow, StringComparison.Ordinal))
                return entry.Side;
        }

        return RowSide.None;
    }
}

/// <summary>A direction of an entity's table.</summary>
internal sealed record TableFlow(string Name, string From, string To);

/// <summary>The table of one entity.</summary>
internal sealed record DocumentedTable
{
    public required string Entity { get; init; }

    /// <summary>The English title, or null.</summary>
    public string? English { get; init; }

    /// <summary>The Danish title, or null.</summary>
    public string? Danish { get; init; }

    /// <summary>The document that the spec follows, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The entity whose list has these rows, or null.</summary>
    public string? ItemOf { get; init; }

    /// <summary>The names of the two systems.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    public IReadOnlyList<TableFlow> Flows { get; init; } = [];

    /// <summary>What is synced before what is not, each in the order of the spec.</summary>
    public IReadOnlyList<DocumentedRow> Rows { get; init; } = [];
}
