using System;
using System.Collections.Generic;

namespace MappingSync.Specs.Model;

/// <summary>Paths of one system.</summary>
internal sealed record SystemPaths(Located<string> System, IReadOnlyList<SpecPath> Paths);

internal enum MatchBy
{
    Link,
    Name,
    Content,
}

internal enum GoneAtSource
{
    Keep,

    /// <summary>Rows that were created by a flow are removed with their source.</summary>
    DeleteLinked,
}

/// <summary>How a documented row is carried where it cannot be found among the fields.</summary>
internal enum CarriedAs
{
    Synced,
    Excluded,
}

/// <summary>A resource of its own below the record.</summary>
internal sealed record ChildResource
{
    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    public Label? Label { get; init; }

    public Located<Documented>? Documented { get; init; }

    public Located<string>? Entity { get; init; }

    public IReadOnlyList<Located<MatchBy>> Match { get; init; } = [];

    /// <summary>Null means <see cref="GoneAtSource.Keep"/>.</summary>
    public Located<GoneAtSource>? GoneAtSource { get; init; }

    public Participation Flows { get; init; } = Participation.Everywhere;
}

/// <summary>How far two numbers may be apart: a literal or a path into an input. Exactly one is set.</summary>
internal sealed record Tolerance(decimal? Amount, SpecPath? Path, SpecSpan Span);

/// <summary>A pair of values that is compared after writing, never written.</summary>
internal sealed record VerifiedField
{
    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    public Label? Label { get; init; }

    public Located<Documented>? Documented { get; init; }

    public IReadOnlyList<SystemPath> Sides { get; init; } = [];

    /// <summary>Null means no tolerance.</summary>
    public Tolerance? Tolerance { get; init; }

    public Participation Flows { get; init; } = Participation.Everywhere;

    public SpecPath? Side(string system)
    {
        foreach (var side in Sides)
        {
            if (string.Equals(side.System.Value, system, StringComparison.Ordinal))
                return side.Path;
        }

        return null;
    }
}

/// <summary>One path of one system.</summary>
internal sealed record SystemPath(Located<string> System, SpecPath Path);

/// <summary>A literal that is written to a system.</summary>
internal sealed record ConstantField
{
    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    public IReadOnlyList<SystemPath> Targets { get; init; } = [];

    public ScalarValue? Value { get; init; }

    /// <summary>The synced field without whose value the constant is not written.</summary>
    public Located<string>? With { get; init; }

    public Participation Flows { get; init; } = Participation.Everywhere;
}

/// <summary>A row documented here that another entity carries.</summary>
internal sealed record ElsewhereEntry
{
    public required SpecSpan Span { get; init; }

    public Label? Label { get; init; }

    public Located<string>? Entity { get; init; }

    public Located<string>? Field { get; init; }

    public Located<CarriedAs>? As { get; init; }
}

/// <summary>Properties that are left out on purpose.</summary>
internal sealed record Exclusion
{
    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    public Label? Label { get; init; }

    public IReadOnlyList<SystemPaths> Paths { get; init; } = [];

    /// <summary>Null or empty when the author gave none, which is an error (MSYNC401).</summary>
    public Located<string>? Reason { get; init; }

    /// <summary>The last day on which the exclusion holds.</summary>
    public Located<DateTime>? Until { get; init; }

    public Participation Flows { get; init; } = Participation.Everywhere;
}

/// <summary>A documented row for which no property exists.</summary>
internal sealed record UnavailableEntry
{
    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    public Label? Label { get; init; }

    public Located<CarriedAs>? As { get; init; }

    public Located<string>? Reason { get; init; }
}

/// <summary>The tombstone of a removed field.</summary>
internal sealed record RetiredField
{
    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    public Located<string>? Reason { get; init; }

    public Located<DateTime>? Since { get; init; }
}
