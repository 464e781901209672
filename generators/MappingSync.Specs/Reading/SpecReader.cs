using System;
using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>Reads a spec file into its model. A pure function of path and text that reports every error of the file and never throws.</summary>
internal sealed partial class SpecReader
{
    private readonly SpecProblems problems;

    /// <summary>The spec's systems and flows; null when they could not be read, and then nothing is called unknown.</summary>
    private List<string>? systems;
    private IReadOnlyList<SpecFlow>? flows;

    private SpecReader(SpecProblems problems)
    {
        this.problems = problems;
    }

    /// <summary>Reads one entity's spec.</summary>
    /// <param name="path">The path as the compiler names it; kept as it is.</param>
    /// <param name="text">The whole file.</param>
    public static SpecFile Read(string path, string text)
    {
        var problems = new SpecProblems();
        var lines = new LineTable(text);
        Spec? spec = null;
        if (Root(text, lines, problems) is { } root)
            spec = new SpecReader(problems).ReadSpec(path, lines.FirstContent(), root);

        return new SpecFile(path, spec, Ordered(problems));
    }

    /// <summary>Reads a file of shared exclusions.</summary>
    /// <param name="path">The path as the compiler names it; kept as it is.</param>
    /// <param name="text">The whole file.</param>
    public static SharedFile ReadShared(string path, string text)
    {
        var problems = new SpecProblems();
        var lines = new LineTable(text);
        if (Root(text, lines, problems) is not { } root)
            return new SharedFile(path, [], [], [], Ordered(problems));

        var file = new MappingReader(root, "a file of shared exclusions", lines.FirstContent(), problems);
        var reader = new SpecReader(problems);
        var excluded = reader.ReadSharedExclusions(file.Take("excluded"));
        var entities = reader.ReadNames(file.Take("entities"));
        var expected = reader.ReadExpected(file.Take("expected"));
        file.RefuseOthers();
        return new SharedFile(path, excluded, entities, expected, Ordered(problems));
    }

    private static YamlMapping? Root(string text, LineTable lines, SpecProblems problems)
    {
        switch (YamlTree.Read(text, lines, problems))
        {
            case YamlMapping mapping:
                return mapping;
            case null or YamlScalar { IsNull: true }:
                if (problems.Found.Count == 0)
                    problems.Add(Findings.UnreadableYaml(lines.FirstContent(), "it is empty; write at least 'entity' and 'systems', or delete the file"));

                return null;
            case var other:
                problems.WrongForm(other, "file", "a mapping that starts with 'entity'");
                return null;
        }
    }

    private static List<SpecDiagnostic> Ordered(SpecProblems problems)
    {
        var found = new List<SpecDiagnostic>(problems.Found);
        found.Sort(static (left, right) =>
        {
            var byPlace = left.Span.Start.CompareTo(right.Span.Start);
            return byPlace != 0 ? byPlace : string.CompareOrdinal(left.Id, right.Id);
        });
        return found;
    }

    private Spec? ReadSpec(string path, SpecSpan span, YamlMapping root)
    {
        var file = new MappingReader(root, "the spec", span, problems);
        var entity = file.RequiredName("entity", NameKind.Words);
        var specSystems = ReadSystems(file.Require("systems"));
        var specFlows = ReadFlows(file.Take("flows"), specSystems);
        var synced = ReadSynced(file.Take("synced"));
        var spec = new Spec
        {
            Path = path,
            Span = span,
            Entity = entity ?? new Located<string>("unnamed", span),
            Class = file.Name("class", NameKind.Identifier),
            Title = ReadLabel(file.Take("title"), "the title"),
            Source = file.Text("source"),
            ItemOf = file.Name("item-of", NameKind.Words),
            Systems = specSystems,
            Key = ReadKey(file.Take("key")),
            Flows = specFlows,
            Inputs = ReadInputs(file.Take("inputs")),
            Uses = ReadUses(file.Take("uses")),
            Synced = synced,
            Children = ReadChildren(file.Take("children")),
            Verified = ReadVerified(file.Take("verified")),
            Constants = ReadConstants(file.Take("constants"), synced),
            Elsewhere = ReadElsewhere(file.Take("elsewhere")),
            Excluded = ReadExcluded(file.Take("excluded")),
            Unavailable = ReadUnavailable(file.Take("unavailable")),
            ReadOnly = ReadReadOnly(file.Take("read-only")),
            Retired = ReadRetired(file.Take("retired")),
        };
        file.RefuseOthers();
        CheckSides(spec);

        // What follows a place that could not be read is unknown, and half a spec must not be resolved.
        return entity is null || systems is null || problems.IsIncomplete ? null : spec;
    }

    private void RefuseUnknownSystem(YamlScalar key)
    {
        if (systems is not null && !systems.Contains(key.Text))
            problems.Add(Findings.UnknownFlowOrSystem(key.Span, SpecProblems.Shorten(key.Text), "system", Nearest.Remedy(key.Text, systems, "it has")));
    }

    private Located<string>? ReadSystemName(YamlNode node, string key)
    {
        if (problems.Scalar(node, key, "the name of a system") is not { } scalar)
            return null;

        RefuseUnknownSystem(scalar);
        return new Located<string>(scalar.Text, scalar.Span);
    }

    private Located<string>? ReadFlowName(YamlScalar scalar)
    {
        if (flows is not null)
        {
            var names = new List<string>();
            foreach (var flow in flows)
                names.Add(flow.Name.Value);

            if (!names.Contains(scalar.Text))
            {
                problems.Add(Findings.UnknownFlowOrSystem(scalar.Span, SpecProblems.Shorten(scalar.Text), "flow", Nearest.Remedy(scalar.Text, names, "it has")));
                return null;
            }
        }

        return new Located<string>(scalar.Text, scalar.Span);
    }

    private static Located<string> Located(YamlScalar scalar) => new(scalar.Text, scalar.Span);
}
