using System;
using System.Collections.Generic;

namespace MappingSync.Specs.Model;

/// <summary>A system and the full name of its contract type.</summary>
internal sealed record SpecSystem(Located<string> Name, Located<string> Type);

internal enum AssignedBy
{
    Caller,
    Server,
}

/// <summary>How one system identifies the record.</summary>
internal sealed record SystemKey
{
    public required Located<string> System { get; init; }

    public required SpecSpan Span { get; init; }

    public SpecPath? Path { get; init; }

    /// <summary>Null means <see cref="AssignedBy.Caller"/>.</summary>
    public Located<AssignedBy>? AssignedBy { get; init; }

    public Located<NumberRange>? Range { get; init; }
}

/// <summary>The record's key in both systems, or <c>key: none</c>.</summary>
internal sealed record SpecKey(bool IsNone, IReadOnlyList<SystemKey> Systems, SpecSpan Span);

/// <summary>A direction with a name; the name becomes the name of the generated methods.</summary>
internal sealed record SpecFlow(Located<string> Name, Located<string> From, Located<string> To, SpecSpan Span);

/// <summary>A typed, read-only argument beside the source.</summary>
internal sealed record SpecInput
{
    public required Located<string> Name { get; init; }

    public required Located<string> Type { get; init; }

    public required SpecSpan Span { get; init; }

    public bool Optional { get; init; }

    /// <summary>The flows that have it; null is all.</summary>
    public IReadOnlyList<Located<string>>? Flows { get; init; }

    public bool AppliesTo(string flow)
    {
        if (Flows is null)
            return true;

        foreach (var name in Flows)
        {
            if (string.Equals(name.Value, flow, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>One spec file, with the place of everything that can be wrong.</summary>
internal sealed record Spec
{
    /// <summary>The path of the file exactly as the compiler names it.</summary>
    public required string Path { get; init; }

    /// <summary>The first line with content: the place for findings about the file as a whole.</summary>
    public required SpecSpan Span { get; init; }

    public required Located<string> Entity { get; init; }

    /// <summary>The generated class's name, when it is not made from the entity's.</summary>
    public Located<string>? Class { get; init; }

    public Label? Title { get; init; }

    /// <summary>The document that the spec follows.</summary>
    public Located<string>? Source { get; init; }

    /// <summary>The entity whose list this one maps.</summary>
    public Located<string>? ItemOf { get; init; }

    /// <summary>In the order of the file: the first system's values are the keys of <c>values:</c>.</summary>
    public IReadOnlyList<SpecSystem> Systems { get; init; } = [];

    /// <summary>Null when the file does not say.</summary>
    public SpecKey? Key { get; init; }

    /// <summary>A file without <c>flows</c> has the flows <c>to-x</c> and <c>to-y</c> of its systems.</summary>
    public IReadOnlyList<SpecFlow> Flows { get; init; } = [];

    public IReadOnlyList<SpecInput> Inputs { get; init; } = [];

    /// <summary>Full names of namespaces or types in which converters are searched.</summary>
    public IReadOnlyList<Located<string>> Uses { get; init; } = [];

    public IReadOnlyList<SyncedField> Synced { get; init; } = [];

    public IReadOnlyList<ChildResource> Children { get; init; } = [];

    public IReadOnlyList<VerifiedField> Verified { get; init; } = [];

    public IReadOnlyList<ConstantField> Constants { get; init; } = [];

    public IReadOnlyList<ElsewhereEntry> Elsewhere { get; init; } = [];

    public IReadOnlyList<Exclusion> Excluded { get; init; } = [];

    public IReadOnlyList<UnavailableEntry> Unavailable { get; init; } = [];

    public IReadOnlyList<SystemPaths> ReadOnly { get; init; } = [];

    public IReadOnlyList<RetiredField> Retired { get; init; } = [];

    public SpecSystem? System(string name)
    {
        foreach (var system in Systems)
        {
            if (string.Equals(system.Name.Value, name, StringComparison.Ordinal))
                return system;
        }

        return null;
    }
}
