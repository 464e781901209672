using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <content>Everything that is not a synced field: children, sums, constants, and the lists of what is left out.</content>
internal sealed partial class SpecReader
{
    private List<ChildResource> ReadChildren(YamlEntry? entry)
    {
        var result = new List<ChildResource>();
        foreach (var (child, mapping) in Named(entry, "child"))
        {
            var entity = mapping.RequiredName("entity", NameKind.Words);
            var match = new List<Located<MatchBy>>();
            if (mapping.Take("match") is { } matchEntry)
            {
                foreach (var node in problems.OneOrMany(matchEntry, "a list of 'link', 'name' or 'content'"))
                {
                    if (problems.Word(node, "match", Words.Match) is { } word)
                        match.Add(word);
                }
            }

            result.Add(new ChildResource
            {
                Name = Located(child.Key),
                Span = child.Key.Span,
                Label = ReadLabel(mapping.Take("label"), "the label"),
                Documented = mapping.Word("documented", Words.Documented),
                Entity = entity,
                Match = match,
                GoneAtSource = mapping.Word("gone-at-source", Words.GoneAtSource),
                Flows = ReadParticipation(mapping),
            });
            mapping.RefuseOthers();
        }

        return result;
    }

    private List<VerifiedField> ReadVerified(YamlEntry? entry)
    {
        var result = new List<VerifiedField>();
        foreach (var (field, mapping) in Named(entry, "verified field"))
        {
            var sides = new List<SystemPath>();
            foreach (var system in systems ?? [])
            {
                if (mapping.Require(system) is { } side && problems.WirePath(side.Value, system) is { } path)
                    sides.Add(new SystemPath(Located(side.Key), path));
            }

            result.Add(new VerifiedField
            {
                Name = Located(field.Key),
                Span = field.Key.Span,
                Label = ReadLabel(mapping.Take("label"), "the label"),
                Documented = mapping.Word("documented", Words.Documented),
                Sides = sides,
                Tolerance = ReadTolerance(mapping.Take("tolerance")),
                Flows = ReadParticipation(mapping),
            });
            RefuseOthersBesideSystems(mapping);
        }

        return result;
    }

    private Tolerance? ReadTolerance(YamlEntry? entry)
    {
        switch (entry?.Value)
        {
            case null:
                return null;

            case YamlScalar { Value.IsNumber: true } scalar when scalar.Value.AsDecimal >= 0:
                return new Tolerance(scalar.Value.AsDecimal, null, scalar.Span);

            case YamlScalar { IsPlain: true } scalar when scalar.Text.StartsWith("$", StringComparison.Ordinal):
                return problems.InputPath(entry) is { } path ? new Tolerance(null, path, scalar.Span) : null;

            default:
                problems.WrongForm(entry.Value, "tolerance", "a number from 0 up or a path into an input");
                return null;
        }
    }

    private List<ConstantField> ReadConstants(YamlEntry? entry, List<SyncedField> synced)
    {
        var result = new List<ConstantField>();
        foreach (var (field, mapping) in Named(entry, "constant"))
        {
            var targets = new List<SystemPath>();
            foreach (var system in systems ?? [])
            {
                if (mapping.Take(system) is { } side && problems.WirePath(side.Value, system) is { } path)
                    targets.Add(new SystemPath(Located(side.Key), path));
            }

            var value = mapping.Require("value") is { } valueEntry ? problems.Scalar(valueEntry.Value, "value", "a value")?.Value : null;
            var with = mapping.Name("with", NameKind.Words);
            if (with is not null && !synced.Exists(candidate => string.Equals(candidate.Name.Value, with.Value, StringComparison.Ordinal)))
            {
                problems.Add(Findings.WrongForm(with.Span, "with", "the name of a synced field", "'" + with.Value + "'"));
                with = null;
            }

            result.Add(new ConstantField
            {
                Name = Located(field.Key),
                Span = field.Key.Span,
                Targets = targets,
                Value = value,
                With = with,
                Flows = ReadParticipation(mapping),
            });
            RequireSystem(mapping);
            RefuseOthersBesideSystems(mapping);
        }

        return result;
    }

    private List<ElsewhereEntry> ReadElsewhere(YamlEntry? entry)
    {
        var result = new List<ElsewhereEntry>();
        switch (entry?.Value)
        {
            case null or YamlScalar { IsNull: true }:
                return result;

            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item is YamlMapping mapping)
                        result.Add(ReadElsewhere(mapping));
                    else
                        problems.WrongForm(item, "elsewhere", "a mapping with 'label', 'entity', 'field' and 'as'");
                }

                return result;

            default:
                problems.WrongForm(entry.Value, "elsewhere", "a list of mappings");
                return result;
        }
    }

    private ElsewhereEntry ReadElsewhere(YamlMapping item)
    {
        var mapping = new MappingReader(item, "an entry of 'elsewhere'", item.Span, problems);
        var labelEntry = mapping.Require("label");
        var result = new ElsewhereEntry
        {
            Span = item.Span,
            Label = ReadLabel(labelEntry, "the label"),
            Entity = mapping.RequiredName("entity", NameKind.Words),
            Field = mapping.Name("field", NameKind.Words),
            As = mapping.Require("as") is { } word ? problems.Word(word, Words.CarriedAs) : null,
        };
        mapping.RefuseOthers();
        return result;
    }

    private List<Exclusion> ReadExcluded(YamlEntry? entry)
    {
        var result = new List<Exclusion>();
        foreach (var (exclusion, mapping) in Named(entry, "exclusion"))
        {
            var paths = new List<SystemPaths>();
            foreach (var system in systems ?? [])
            {
                if (mapping.Take(system) is { } side)
                    paths.Add(new SystemPaths(Located(side.Key), problems.WirePaths(side)));
            }

            result.Add(new Exclusion
            {
                Name = Located(exclusion.Key),
                Span = exclusion.Key.Span,
                Label = ReadLabel(mapping.Take("label"), "the label"),
                Paths = paths,
                Reason = problems.Reason(mapping.Take("reason")),
                Until = problems.Date(mapping.Take("until")),
                Flows = ReadParticipation(mapping),
            });
            RequireSystem(mapping);
            RefuseOthersBesideSystems(mapping);
        }

        return result;
    }

    private void RequireSystem(MappingReader mapping)
    {
        if (systems is not null && !mapping.Entries.Any(entry => systems.Contains(entry.Name)))
            problems.Missing(mapping.At, mapping.Owner, string.Join("' or '", systems));
    }

    private List<UnavailableEntry> ReadUnavailable(YamlEntry? entry)
    {
        var result = new List<UnavailableEntry>();
        foreach (var (row, mapping) in Named(entry, "unavailable row"))
        {
            result.Add(new UnavailableEntry
            {
                Name = Located(row.Key),
                Span = row.Key.Span,
                Label = ReadLabel(mapping.Take("label"), "the label"),
                As = mapping.Require("as") is { } word ? problems.Word(word, Words.CarriedAs) : null,
                Reason = problems.Reason(mapping.Take("reason")),
            });
            mapping.RefuseOthers();
        }

        return result;
    }

    private List<SystemPaths> ReadReadOnly(YamlEntry? entry)
    {
        var result = new List<SystemPaths>();
        if (problems.Mapping(entry, "'read-only'", mayBeEmpty: true) is not { } mapping)
            return result;

        foreach (var system in mapping.Entries)
        {
            RefuseUnknownSystem(system.Key);
            result.Add(new SystemPaths(Located(system.Key), problems.WirePaths(system)));
        }

        return result;
    }

    private List<RetiredField> ReadRetired(YamlEntry? entry)
    {
        var result = new List<RetiredField>();
        if (problems.Mapping(entry, "'retired'", mayBeEmpty: true) is not { } fields)
            return result;

        foreach (var field in fields.Entries)
        {
            if (!problems.CheckName(field.Key, NameKind.Words))
                continue;

            if (field.Value is YamlScalar)
            {
                result.Add(new RetiredField { Name = Located(field.Key), Span = field.Key.Span, Reason = problems.Reason(field) });
                continue;
            }

            if (problems.Mapping(field, "the retired field '" + field.Name + "'") is not { } mapping)
                continue;

            result.Add(new RetiredField
            {
                Name = Located(field.Key),
                Span = field.Key.Span,
                Reason = problems.Reason(mapping.Take("reason")),
                Since = problems.Date(mapping.Take("since")),
            });
            mapping.RefuseOthers();
        }

        return result;
    }

    /// <summary>Properties of a name at any depth, per system, or under <c>properties</c> for every system.</summary>
    private List<SharedExclusion> ReadSharedExclusions(YamlEntry? entry)
    {
        const string EverySystem = SharedExclusion.EverySystem;
        var result = new List<SharedExclusion>();
        foreach (var (exclusion, mapping) in Named(entry, "shared exclusion"))
        {
            var reason = problems.Reason(mapping.Take("reason"));
            mapping.Take(EverySystem);
            var count = 0;
            foreach (var side in mapping.Entries)
            {
                if (side.Name == "reason")
                    continue;

                if (Nearest.To(side.Name, ["reason", EverySystem]) is { } meant && meant != side.Name)
                {
                    problems.Add(Findings.UnknownKey(side.Key.Span, side.Name, mapping.Owner, "did you mean '" + meant + "'?"));
                    continue;
                }

                count++;
                if (side.Name != EverySystem && !problems.CheckName(side.Key, NameKind.Words))
                    continue;

                var properties = new List<Located<string>>();
                foreach (var path in problems.WirePaths(side))
                {
                    if (path.Segments.Count == 1)
                        properties.Add(new Located<string>(path.Text, path.Span));
                    else
                        problems.Add(Findings.BadName(path.Span, path.Text, "a property name", "a shared exclusion holds at any depth; write the last name without dots"));
                }

                result.Add(new SharedExclusion
                {
                    Name = Located(exclusion.Key),
                    Span = exclusion.Key.Span,
                    System = side.Name == EverySystem ? null : Located(side.Key),
                    Properties = properties,
                    Reason = reason,
                });
            }

            if (count == 0)
                problems.Missing(exclusion.Key.Span, mapping.Owner, EverySystem);
        }

        return result;
    }

    /// <summary>Entity by entity and flow by flow, the labels of rows.</summary>
    private List<ExpectedFlow> ReadExpected(YamlEntry? entry)
    {
        var result = new List<ExpectedFlow>();
        foreach (var (entity, entityFlows) in Named(entry, "expected entity"))
        {
            if (entityFlows.Entries.Count == 0)
                problems.WrongForm(entity.Value, entity.Name, "a mapping with at least one flow");

            foreach (var flow in entityFlows.Entries)
            {
                if (!problems.CheckName(flow.Key, NameKind.Words) || problems.Mapping(flow, "the expected flow '" + flow.Name + "'", mayBeEmpty: true) is not { } rows)
                    continue;

                result.Add(new ExpectedFlow(Located(entity.Key), Located(flow.Key), ReadLabels(rows.Take("synced")), ReadLabels(rows.Take("excluded"))));
                rows.RefuseOthers();
            }
        }

        return result;
    }

    private List<Located<string>> ReadLabels(YamlEntry? entry)
    {
        var labels = new List<Located<string>>();
        foreach (var node in entry is null ? [] : problems.OneOrMany(entry, "a label or a list of labels"))
        {
            if (problems.Text(node, entry!.Name) is { } label)
                labels.Add(label);
        }

        return labels;
    }

    /// <summary>The entries of a section whose keys are free names and whose values are mappings.</summary>
    private IEnumerable<(YamlEntry Entry, MappingReader Mapping)> Named(YamlEntry? section, string kind)
    {
        if (problems.Mapping(section, "'" + section?.Name + "'", mayBeEmpty: true) is not { } entries)
            yield break;

        foreach (var entry in entries.Entries)
        {
            if (!problems.CheckName(entry.Key, NameKind.Words))
                continue;

            if (problems.Mapping(entry, string.Format(CultureInfo.InvariantCulture, "the {0} '{1}'", kind, entry.Name)) is { } mapping)
                yield return (entry, mapping);
        }
    }
}
