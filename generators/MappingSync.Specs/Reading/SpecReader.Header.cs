using System;
using System.Collections.Generic;
using System.Globalization;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <content>Who takes part: systems, key, flows, inputs.</content>
internal sealed partial class SpecReader
{
    /// <summary>A system must not be called like a key that stands beside it.</summary>
    private static readonly string[] KeysBesideSystems =
    [
        "label", "documented", "via", "references", "required", "limits", "values", "values-override", "unmapped", "write", "when-missing",
        "when-target-has-value", "compare", "items", "min-items", "only", "left-out", "tolerance", "value", "with", "reason", "until",
    ];

    /// <summary>Each flow repeats what all fields say in C#, so their number bounds what a file can become.</summary>
    private const int MostFlows = 8;

    private static readonly string[] MethodPrefixes = ["", "apply-", "compare-", "validate-", "references-", "fingerprint-", "verify-"];

    private List<SpecSystem> ReadSystems(YamlEntry? entry)
    {
        var result = new List<SpecSystem>();
        if (problems.Mapping(entry, "'systems'") is not { } mapping)
            return result;

        foreach (var system in mapping.Entries)
        {
            if (!problems.CheckName(system.Key, NameKind.Words))
                continue;

            if (Array.IndexOf(KeysBesideSystems, system.Name) >= 0)
            {
                problems.Add(Findings.BadName(system.Key.Span, system.Name, "a name for a system", "it is a key of the language; choose another"));
                continue;
            }

            if (problems.Name(system, NameKind.Qualified) is { } type)
                result.Add(new SpecSystem(Located(system.Key), type));
        }

        if (mapping.Entries.Count != 2 && !problems.IsIncomplete)
            problems.WrongForm(entry!.Value, "systems", "a mapping of exactly two systems to their types");

        if (result.Count == 2 && mapping.Entries.Count == 2)
        {
            systems = [];
            foreach (var system in result)
                systems.Add(system.Name.Value);
        }

        return result;
    }

    private List<SpecFlow> ReadFlows(YamlEntry? entry, List<SpecSystem> specSystems)
    {
        var result = new List<SpecFlow>();
        if (entry is null)
        {
            if (systems is not null)
            {
                result.Add(FlowTo(specSystems[1], specSystems[0]));
                result.Add(FlowTo(specSystems[0], specSystems[1]));
                flows = result;
            }

            return result;
        }

        if (problems.Mapping(entry, "'flows'") is not { } mapping)
            return result;

        if (mapping.Entries.Count > MostFlows)
        {
            problems.AddFatal(Findings.TooLarge(mapping.Entries[MostFlows].Key.Span, MostFlows.ToString(CultureInfo.InvariantCulture) + " flows"));
            return result;
        }

        var areComplete = true;
        foreach (var flow in mapping.Entries)
        {
            if (ReadFlow(flow) is { } read)
                result.Add(read);
            else
                areComplete = false;
        }

        if (mapping.Entries.Count == 0)
            problems.WrongForm(entry.Value, "flows", "a mapping of at least one flow");
        else if (areComplete && !problems.IsIncomplete)
            flows = result;

        RefuseClashingFlows(result);
        return result;
    }

    private static SpecFlow FlowTo(SpecSystem target, SpecSystem source)
    {
        var name = new Located<string>("to-" + target.Name.Value, target.Name.Span);
        return new SpecFlow(name, source.Name, target.Name, target.Name.Span);
    }

    private SpecFlow? ReadFlow(YamlEntry entry)
    {
        var isNamed = problems.CheckName(entry.Key, NameKind.Words);
        if (problems.Mapping(entry, "the flow '" + entry.Name + "'") is not { } mapping)
            return null;

        var from = mapping.Require("from") is { } fromEntry ? ReadSystemName(fromEntry.Value, "from") : null;
        var to = mapping.Require("to") is { } toEntry ? ReadSystemName(toEntry.Value, "to") : null;
        mapping.RefuseOthers();
        if (from is null || to is null || !isNamed)
            return null;

        if (string.Equals(from.Value, to.Value, StringComparison.Ordinal))
        {
            problems.Add(Findings.WrongForm(to.Span, "to", "another system than 'from'", "'" + to.Value + "' too"));
            return null;
        }

        return new SpecFlow(Located(entry.Key), from, to, entry.Key.Span);
    }

    /// <summary>Flow names become method names; two flows must not make the same one, and none may hide a member that every mapping has.</summary>
    private void RefuseClashingFlows(List<SpecFlow> read)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reserved in (string[])["fields", "entity", "spec-hash"])
            members.Add(Squeeze(reserved), "a member of every mapping");

        foreach (var system in systems ?? [])
            members[Squeeze(system + "-key")] = "the key of '" + system + "'";

        foreach (var flow in read)
        {
            var name = flow.Name.Value;
            foreach (var prefix in MethodPrefixes)
            {
                if (!Claim(prefix + name))
                    break;
            }

            _ = Claim(name + "-fields") && Claim(name + "-children") && Claim(name + "-inputs");

            bool Claim(string member)
            {
                var key = Squeeze(member);
                if (!members.TryGetValue(key, out var owner) || string.Equals(owner, name, StringComparison.Ordinal))
                {
                    members[key] = name;
                    return true;
                }

                problems.Add(Findings.BadName(flow.Name.Span, name, "free as the name of a flow", "its methods would be named like those of " + owner + "; choose another"));
                return false;
            }
        }
    }

    private static string Squeeze(string name) => name.Replace("-", string.Empty);

    private SpecKey? ReadKey(YamlEntry? entry)
    {
        if (entry is null)
            return null;

        if (entry.Value is YamlScalar { Text: "none" })
            return new SpecKey(true, [], entry.Value.Span);

        if (entry.Value is not YamlMapping)
        {
            problems.WrongForm(entry.Value, "key", "'none' or a mapping of systems");
            return null;
        }

        var result = new List<SystemKey>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var system in problems.Mapping(entry, "'key'")!.Entries)
        {
            named.Add(system.Name);
            RefuseUnknownSystem(system.Key);
            if (problems.Mapping(system, "the key of '" + system.Name + "'") is not { } mapping)
                continue;

            result.Add(new SystemKey
            {
                System = Located(system.Key),
                Span = system.Key.Span,
                Path = mapping.Require("path") is { } path ? problems.WirePath(path.Value, "path") : null,
                AssignedBy = mapping.Word("assigned-by", Words.AssignedBy),
                Range = problems.Range(mapping.Take("range")),
            });
            mapping.RefuseOthers();
        }

        // A key of one system alone would leave the other's records without a name.
        foreach (var system in systems ?? [])
        {
            if (!named.Contains(system))
                problems.Add(Findings.MissingKey(entry.Key.Span, "'key'", system));
        }

        return new SpecKey(false, result, entry.Key.Span);
    }

    private List<SpecInput> ReadInputs(YamlEntry? entry)
    {
        var result = new List<SpecInput>();
        if (problems.Mapping(entry, "'inputs'", mayBeEmpty: true) is not { } inputs)
            return result;

        foreach (var input in inputs.Entries)
        {
            var isNamed = problems.CheckName(input.Key, NameKind.Words);
            if (input.Name == SpecPath.ParentInput)
            {
                problems.Add(Findings.BadName(input.Key.Span, input.Name, "a name for an input", "'$parent' is the parent of an item; choose another"));
                isNamed = false;
            }

            if (problems.Mapping(input, "the input '" + input.Name + "'") is not { } mapping)
                continue;

            var type = mapping.RequiredName("type", NameKind.Qualified);
            var optional = mapping.Boolean("optional");
            var only = ReadFlowNames(mapping.Take("flows"));
            mapping.RefuseOthers();
            if (isNamed && type is not null)
            {
                result.Add(new SpecInput
                {
                    Name = Located(input.Key),
                    Type = type,
                    Span = input.Key.Span,
                    Optional = optional?.Value ?? false,
                    Flows = only,
                });
            }
        }

        return result;
    }

    private List<Located<string>>? ReadFlowNames(YamlEntry? entry)
    {
        if (entry is null)
            return null;

        var result = new List<Located<string>>();
        foreach (var node in problems.OneOrMany(entry, "a flow or a list of flows"))
        {
            if (problems.Scalar(node, entry.Name, "the name of a flow") is { } scalar && ReadFlowName(scalar) is { } name)
                result.Add(name);
        }

        return result;
    }

    private List<Located<string>> ReadUses(YamlEntry? entry)
    {
        var result = new List<Located<string>>();
        if (entry is null)
            return result;

        foreach (var node in problems.OneOrMany(entry, "a namespace or class, or a list of them"))
        {
            if (problems.Name(node, "uses", NameKind.Qualified) is { } name)
                result.Add(name);
        }

        return result;
    }

    private List<Located<string>> ReadNames(YamlEntry? entry)
    {
        var result = new List<Located<string>>();
        if (entry is null)
            return result;

        foreach (var node in problems.OneOrMany(entry, "a list of names"))
        {
            if (problems.Name(node, entry.Name, NameKind.Words) is { } name)
                result.Add(name);
        }

        return result;
    }
}
