using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <content>The synced fields.</content>
internal sealed partial class SpecReader
{
    private const int LongestText = 1_000_000;
    private const int LongestPattern = 1_000;
    private const int MostDecimals = 28;

    private List<SyncedField> ReadSynced(YamlEntry? entry)
    {
        var result = new List<SyncedField>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (problems.Mapping(entry, "'synced'", mayBeEmpty: true) is not { } fields)
            return result;

        foreach (var field in fields.Entries)
        {
            var isNamed = problems.CheckName(field.Key, NameKind.Words);
            var squeezed = Squeeze(field.Name);
            if (names.TryGetValue(squeezed, out var other))
            {
                problems.Add(Findings.BadName(field.Key.Span, field.Name, "free as the name of a field", "in C# it would be named like '" + other + "'; choose another"));
                isNamed = false;
            }
            else
            {
                names.Add(squeezed, field.Name);
            }

            if (problems.Mapping(field, "the field '" + SpecProblems.Shorten(field.Name) + "'") is not { } mapping)
                continue;

            var read = ReadField(field, mapping);
            if (isNamed)
                result.Add(read);
        }

        return result;
    }

    private SyncedField ReadField(YamlEntry entry, MappingReader field)
    {
        var result = new SyncedField
        {
            Name = Located(entry.Key),
            Span = entry.Key.Span,
            Label = ReadLabel(field.Take("label"), "the label"),
            Documented = field.Word("documented", Words.Documented),
            Sides = ReadSides(field),
            Converters = ReadConverters(field.Take("via")),
            References = ReadReference(field.Take("references")),
            Required = field.Boolean("required"),
            Limits = ReadLimits(field.Take("limits")),
            Values = ReadValues(field.Take("values")),
            ValuesOverride = problems.InputPath(field.Take("values-override")),
            Unmapped = field.Word("unmapped", Words.Unmapped),
            Write = field.Word("write", Words.Write),
            WhenMissing = field.Word("when-missing", Words.WhenMissing),
            WhenTargetHasValue = field.Word("when-target-has-value", Words.WhenTargetHasValue),
            Compare = field.Word("compare", Words.Compare),
            Items = field.Name("items", NameKind.Words),
            MinItems = field.Count("min-items", 0, int.MaxValue),
            Flows = ReadParticipation(field),
        };
        RefuseOthersBesideSystems(field);
        return result;
    }

    /// <summary>When the systems are unknown, any key may be one, so none is refused.</summary>
    private void RefuseOthersBesideSystems(MappingReader mapping)
    {
        if (systems is not null)
            mapping.RefuseOthers();
    }

    private List<FieldSide> ReadSides(MappingReader field)
    {
        var result = new List<FieldSide>();
        foreach (var system in systems ?? [])
        {
            if (field.Take(system) is { } entry)
                result.Add(ReadSide(entry));
        }

        return result;
    }

    private FieldSide ReadSide(YamlEntry entry)
    {
        var side = new FieldSide { System = Located(entry.Key), Span = entry.Value.Span };
        if (entry.Value is not YamlMapping)
        {
            var value = ReadSideValue(entry.Value, entry.Name);
            return side with { Read = value, Write = Writable(value) };
        }

        var mapping = problems.Mapping(entry, "the side '" + entry.Name + "'")!;
        var readEntry = mapping.Take("read");
        var writeEntry = mapping.Take("write");
        var firstOf = mapping.Take("first-of");
        var defaultValue = ReadDefault(mapping.Take("default"));
        mapping.RefuseOthers();

        if (readEntry is not null && firstOf is not null)
            problems.Add(Findings.WrongForm(firstOf.Key.Span, entry.Name, "one of 'read' and 'first-of'", "both; put 'first-of' under 'read'"));
        else if (readEntry is null && firstOf is null && writeEntry is null)
            problems.Missing(entry.Key.Span, mapping.Owner, "read");

        var read = readEntry is not null ? ReadSideValue(readEntry.Value, "read") : firstOf is not null ? ReadFirstOf(firstOf) : null;
        var write = writeEntry is not null ? problems.WirePath(writeEntry.Value, "write") : Writable(read);
        return side with { Read = read, Write = write, Default = defaultValue };
    }

    private static SpecPath? Writable(SideValue? value) => value is PathValue { Path.IsInput: false } path ? path.Path : null;

    private SideValue? ReadSideValue(YamlNode node, string key)
    {
        if (node is not YamlSequence { Items.Count: > 0 } sequence)
            return ReadSidePart(node, key);

        var parts = new List<SideValue>();
        foreach (var item in sequence.Items)
        {
            if (item is YamlSequence)
                problems.WrongForm(item, key, "a path or 'first-of' inside a list");
            else if (ReadSidePart(item, key) is { } part)
                parts.Add(part);
        }

        return parts.Count == sequence.Items.Count ? new ListValue(parts, sequence.Span) : null;
    }

    private SideValue? ReadSidePart(YamlNode node, string key)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false }:
                return problems.Path(node, key) is { } path ? new PathValue(path) : null;

            case YamlMapping mapping:
                var reader = new MappingReader(mapping, "'" + key + "'", mapping.Span, problems);
                var firstOf = reader.Require("first-of");
                reader.RefuseOthers();
                return firstOf is null ? null : ReadFirstOf(firstOf);

            default:
                problems.WrongForm(node, key, "a path, a list of paths or a mapping with 'read', 'write', 'first-of' or 'default'");
                return null;
        }
    }

    private FirstOfValue? ReadFirstOf(YamlEntry entry)
    {
        if (entry.Value is not YamlSequence { Items.Count: > 0 } sequence)
        {
            problems.WrongForm(entry.Value, "first-of", "a list of paths");
            return null;
        }

        var paths = new List<SpecPath>();
        foreach (var item in sequence.Items)
        {
            if (problems.Path(item, "first-of") is { } path)
                paths.Add(path);
        }

        return paths.Count == sequence.Items.Count ? new FirstOfValue(paths, sequence.Span) : null;
    }

    private DefaultValue? ReadDefault(YamlEntry? entry)
    {
        if (entry is null || problems.Scalar(entry.Value, "default", "a value or a path into an input") is not { } scalar)
            return null;

        if (!scalar.IsPlain || scalar.Text[0] != '$')
            return new DefaultValue(scalar.Value, null, scalar.Span);

        return problems.InputPath(entry) is { } path ? new DefaultValue(null, path, scalar.Span) : null;
    }

    private List<FieldConverter> ReadConverters(YamlEntry? entry)
    {
        var result = new List<FieldConverter>();
        if (problems.Mapping(entry, "'via'") is not { } mapping)
            return result;

        foreach (var converter in mapping.Entries)
        {
            RefuseUnknownSystem(converter.Key);
            if (problems.Name(converter, NameKind.Qualified) is { } method)
                result.Add(new FieldConverter(Located(converter.Key), method));
        }

        return result;
    }

    private FieldReference? ReadReference(YamlEntry? entry)
    {
        if (entry is null)
            return null;

        if (entry.Value is not YamlMapping)
        {
            return problems.Name(entry, NameKind.Words) is { } name
                ? new FieldReference { Entity = name, Span = entry.Value.Span }
                : null;
        }

        var mapping = problems.Mapping(entry, "'references'")!;
        var entity = mapping.RequiredName("entity", NameKind.Words);
        var by = mapping.Text("by");
        var within = mapping.Path("within");
        var unresolved = mapping.Word("unresolved", Words.Unresolved);
        mapping.RefuseOthers();
        return entity is null ? null : new FieldReference { Entity = entity, Span = entry.Value.Span, By = by, Within = within, Unresolved = unresolved };
    }

    private List<FieldLimits> ReadLimits(YamlEntry? entry)
    {
        var result = new List<FieldLimits>();
        if (problems.Mapping(entry, "'limits'") is not { } mapping)
            return result;

        foreach (var system in mapping.Entries)
        {
            RefuseUnknownSystem(system.Key);
            if (problems.Mapping(system, "the limits of '" + SpecProblems.Shorten(system.Name) + "'") is not { } limits)
                continue;

            var read = new FieldLimits
            {
                System = Located(system.Key),
                Span = system.Value.Span,
                MaxLength = limits.Count("max-length", 1, LongestText),
                Decimals = limits.Count("decimals", 0, MostDecimals),
                Pattern = ReadPattern(limits.Take("pattern")),
                Range = problems.Range(limits.Take("range")),
                Not = ReadScalars(limits.Take("not")),
                OnViolation = limits.Word("on-violation", Words.OnViolation),
            };
            limits.RefuseOthers();
            result.Add(read);

            if (read.OnViolation is { Value: OnViolation.Truncate } && limits.Take("max-length") is null)
                problems.Missing(read.OnViolation.Span, limits.Owner + ", which truncate", "max-length");
            else if (read.OnViolation is { Value: OnViolation.Round } && limits.Take("decimals") is null)
                problems.Missing(read.OnViolation.Span, limits.Owner + ", which round", "decimals");
        }

        return result;
    }

    private Located<string>? ReadPattern(YamlEntry? entry)
    {
        if (problems.Text(entry) is not { } pattern)
            return null;

        if (pattern.Value.Length <= LongestPattern)
        {
            try
            {
                _ = new Regex(pattern.Value, RegexOptions.CultureInvariant);
                return pattern;
            }
            catch (ArgumentException)
            {
                // Reported below.
            }
        }

        problems.WrongForm(entry!.Value, "pattern", "a regular expression of at most 1000 characters");
        return null;
    }

    private List<ScalarValue> ReadScalars(YamlEntry? entry)
    {
        var result = new List<ScalarValue>();
        if (entry is null)
            return result;

        foreach (var node in problems.OneOrMany(entry, "a value or a list of values"))
        {
            if (problems.Scalar(node, entry.Name, "a value") is { } scalar)
                result.Add(scalar.Value);
        }

        return result;
    }

    private ValueMap? ReadValues(YamlEntry? entry)
    {
        switch (entry?.Value)
        {
            case null:
                return null;

            case YamlScalar { IsNull: false }:
                return problems.InputPath(entry) is { } path ? new ValueMap([], path, entry.Value.Span) : null;

            case YamlMapping { Entries.Count: > 0 } mapping:
                var pairs = new List<ValuePair>();
                foreach (var pair in mapping.Entries)
                {
                    if (problems.Scalar(pair.Value, pair.Name, "a value") is { } second)
                        pairs.Add(new ValuePair(pair.Key.Value, second.Value));
                }

                return new ValueMap(pairs, null, entry.Value.Span);

            default:
                problems.WrongForm(entry.Value, "values", "a mapping of values or a path into an input, such as '$settings.Languages'");
                return null;
        }
    }

    private Participation ReadParticipation(MappingReader mapping)
    {
        var only = ReadFlowNames(mapping.Take("only"));
        var leftOut = new List<LeftOut>();
        if (problems.Mapping(mapping.Take("left-out"), "'left-out'") is { } flowsLeftOut)
        {
            foreach (var entry in flowsLeftOut.Entries)
            {
                var name = ReadFlowName(entry.Key);
                var reason = problems.Reason(entry);
                if (name is not null)
                    leftOut.Add(new LeftOut(name, reason));
            }
        }

        return only is null && leftOut.Count == 0 ? Participation.Everywhere : new Participation { Only = only, LeftOut = leftOut };
    }

    private Label? ReadLabel(YamlEntry? entry, string owner)
    {
        if (problems.Mapping(entry, owner) is not { } mapping)
            return null;

        var english = mapping.Text("en");
        var danish = new List<Located<string>>();
        if (mapping.Take("da") is { } danishEntry)
        {
            foreach (var node in problems.OneOrMany(danishEntry, "a text or a list of texts"))
            {
                if (problems.Text(node, "da") is { } text)
                    danish.Add(text);
            }
        }

        mapping.RefuseOthers();
        return new Label { English = english, Danish = danish, Span = entry!.Value.Span };
    }

    /// <summary>In each flow that a field takes part in, the source must be readable and the target writable.</summary>
    private void CheckSides(Spec spec)
    {
        if (systems is null || flows is null)
            return;

        foreach (var field in spec.Synced)
        {
            foreach (var flow in flows)
            {
                if (!field.Flows.Includes(flow.Name.Value))
                    continue;

                var owner = "the field '" + field.Name.Value + "', which takes part in the flow '" + flow.Name.Value + "'";
                var source = field.Side(flow.From.Value);
                var target = field.Side(flow.To.Value);
                if (source is null || target is null)
                {
                    problems.Missing(field.Name.Span, owner, (source is null ? flow.From : flow.To).Value);
                    break;
                }

                if (source.Read is null && source.Write is not null && source.Default is null)
                {
                    problems.Missing(source.System.Span, owner, flow.From.Value + ": read");
                    break;
                }

                if (target.Write is null && target.Read is not null)
                {
                    problems.Missing(target.System.Span, owner, flow.To.Value + ": write");
                    break;
                }
            }
        }
    }
}
