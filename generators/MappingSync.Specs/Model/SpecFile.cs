using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Specs.Model;

/// <summary>What reading a spec gave.</summary>
/// <param name="Path">The path of the file exactly as the compiler names it.</param>
/// <param name="Spec">The spec without the parts that could not be read; null when the file has no entity.</param>
/// <param name="Diagnostics">Everything that is wrong with the file. When empty, <paramref name="Spec"/> is complete.</param>
internal sealed record SpecFile(string Path, Spec? Spec, IReadOnlyList<SpecDiagnostic> Diagnostics);

/// <summary>An exclusion by property name, at any depth.</summary>
internal sealed record SharedExclusion
{
    /// <summary>The key under which properties of every system stand.</summary>
    public const string EverySystem = "properties";

    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    /// <summary>The system it holds for; null is every system.</summary>
    public Located<string>? System { get; init; }

    /// <summary>Wire names without dots.</summary>
    public IReadOnlyList<Located<string>> Properties { get; init; } = [];

    public Located<string>? Reason { get; init; }
}

/// <summary>What the spec of an entity must have in a flow, by the labels of its rows.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Flow">The flow.</param>
/// <param name="Synced">Labels, of any language, of rows that the flow keeps in step.</param>
/// <param name="Excluded">Labels of rows that it leaves out.</param>
internal sealed record ExpectedFlow(Located<string> Entity, Located<string> Flow, IReadOnlyList<Located<string>> Synced, IReadOnlyList<Located<string>> Excluded);

/// <summary>What reading a file of shared exclusions (its name starts with an underscore) gave.</summary>
/// <param name="Path">The path of the file exactly as the compiler names it.</param>
/// <param name="Excluded">The exclusions; one entry for each name and system.</param>
/// <param name="Entities">Entities that are referred to but have no spec: they are looked up and never written.</param>
/// <param name="Expected">What the specs must have.</param>
/// <param name="Diagnostics">Everything that is wrong with the file.</param>
internal sealed record SharedFile(
    string Path,
    IReadOnlyList<SharedExclusion> Excluded,
    IReadOnlyList<Located<string>> Entities,
    IReadOnlyList<ExpectedFlow> Expected,
    IReadOnlyList<SpecDiagnostic> Diagnostics);
