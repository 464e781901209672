using System.Runtime.CompilerServices;

namespace MappingSync.Schemas;

/// <summary>Compares a contract with the schemas of the resource: one contract is often read from several answers and written to several requests.</summary>
public static class ContractComparison
{
    private const int MaxDepth = 32;

    /// <summary>Lists every difference of one contract, in the order of its properties; those that only schemas have come last in each object.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="schemas">The schemas; together they say what the contract must hold.</param>
    public static IReadOnlyList<Difference> Compare(NamedShape contract, IReadOnlyList<NamedShape> schemas) => CompareAll([(contract, schemas)]);

    /// <summary>
    /// Lists every difference of several contracts. A type that stands in several contracts, or in several places of one, may declare what
    /// any of these places has: its property is missing in the schemas only if it is missing in all of them, and read-only if one of them says so.
    /// </summary>
    /// <param name="contracts">The contracts, each with its schemas.</param>
    public static IReadOnlyList<Difference> CompareAll(IEnumerable<(NamedShape Contract, IReadOnlyList<NamedShape> Schemas)> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        var settled = new HashSet<(DifferenceKind, string Type, string Property)>();
        var found = new List<(Difference Difference, string Type, string Property)>();
        foreach (var (contract, schemas) in contracts)
            new Run(contract.Name, found, settled).Value("", contract.Shape, [.. schemas.Select(schema => new Source(schema, schema.Shape, null))], 0);

        return [.. found.Where(one => !settled.Contains((one.Difference.Kind, one.Type, one.Property))).Select(one => one.Difference)];
    }

    /// <summary>Compares what somebody else knows of a contract's properties with the schemas of requests.</summary>
    /// <param name="contract">The name that messages call the rules' owner by.</param>
    /// <param name="rules">What is known.</param>
    /// <param name="schemas">The schemas; those of answers only are passed over.</param>
    public static IReadOnlyList<Difference> CompareRules(string contract, IReadOnlyList<KnownRule> rules, IReadOnlyList<NamedShape> schemas)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(schemas);
        var requests = schemas.Where(schema => schema.Direction != Direction.Answer).ToList();
        return [.. rules.SelectMany(rule => RuleDifferences(contract, rule, requests))];
    }

    private static IEnumerable<Difference> RuleDifferences(string contract, KnownRule rule, List<NamedShape> requests)
    {
        foreach (var request in requests)
        {
            var (found, demanded) = Walk(request.Shape, rule.Path);
            if (found is null || found.IsReadOnly == true) continue;

            var source = $"{request.Name}#{found.Shape.Location}";
            if (rule.MaxLength is { } length && found.Shape.MaxLength is { } most && length > most)
                yield return new(DifferenceKind.Length, contract, rule.Path, [source], $"up to {length} characters are written, the schema allows {most}.", $"Lower the limit to {most}.");
            if (rule.MaxLength is null && found.Shape.MaxLength is { } unlimited)
                yield return new(DifferenceKind.Length, contract, rule.Path, [source], $"no limit is known, the schema allows {unlimited} characters.", $"Limit it to {unlimited}.");
            if (demanded && !rule.IsRequired)
                yield return new(DifferenceKind.Required, contract, rule.Path, [source], "the schema demands a value, and a write without one is not stopped.", "Make it required.");
        }
    }

    /// <summary>Follows a path; whether it is demanded: every step of it is required.</summary>
    private static (Member? Member, bool Demanded) Walk(Shape shape, string path)
    {
        Member? member = null;
        var demanded = true;
        foreach (var segment in path.Split('.'))
        {
            var name = segment.TrimEnd('[', ']');
            member = shape.Members?.GetValueOrDefault(name);
            if (member is null) return (null, false);
            demanded &= member.IsRequired == true;
            shape = member.Shape;
            for (var lists = (segment.Length - name.Length) / 2; lists > 0 && shape.Items is { } item; lists--) shape = item;
        }

        return (member, demanded);
    }

    private sealed record Source(NamedShape Schema, Shape Shape, Member? Member)
    {
        public string Text => Shape.Location.Length == 0 ? Schema.Name : $"{Schema.Name}#{Shape.Location}";
    }

    private sealed class Run(string contract, List<(Difference Difference, string Type, string Property)> found, HashSet<(DifferenceKind Kind, string Type, string Property)> settled)
    {
        private readonly HashSet<(Shape Contract, string Sources)> open = [];

        public void Value(string path, Shape shape, IReadOnlyList<Source> sources, int depth)
        {
            if (sources.Count == 0 || depth > MaxDepth) return;

            // A contract that contains itself, against schemas that do: what is open already is not compared again.
            var key = (shape, string.Join(',', sources.Select(source => RuntimeHelpers.GetHashCode(source.Shape)).Order()));
            if (!open.Add(key)) return;

            Kinds(path, shape, sources);
            Length(path, shape, sources);
            if (shape.DescribesItems) Value(path + "[]", shape.Items!, Below(sources, source => source.DescribesItems ? source.Items : null), depth + 1);
            if (shape.DescribesMembers) Members(path, shape, [.. sources.Where(source => source.Shape.DescribesMembers)], depth);
            open.Remove(key);
        }

        private static List<Source> Below(IReadOnlyList<Source> sources, Func<Shape, Shape?> below) =>
            [.. sources.Where(source => below(source.Shape) is not null).Select(source => source with { Shape = below(source.Shape)!, Member = null })];

        private void Kinds(string path, Shape shape, IReadOnlyList<Source> sources)
        {
            foreach (var wrong in sources
                .Select(source => (Source: source, Problem: Wrong(shape, source.Shape)))
                .Where(wrong => wrong.Problem is not null)
                .GroupBy(wrong => wrong.Problem!, wrong => wrong.Source.Text))
                Report(new(DifferenceKind.Type, contract, path, [.. wrong], wrong.Key, "Give the property a type that holds it."));
        }

        private static string? Wrong(Shape contract, Shape schema)
        {
            if (schema.Kinds == ValueKinds.Any) return null;

            var held = contract.Kinds.HasFlag(ValueKinds.Number) ? contract.Kinds | ValueKinds.WholeNumber : contract.Kinds;
            var lost = schema.Kinds & ~held & ~ValueKinds.Null;
            if (lost != ValueKinds.None) return $"the schema allows {Words(lost)}, the contract holds {Words(contract.Kinds & ~ValueKinds.Null)}.";
            if (!schema.Kinds.HasFlag(ValueKinds.Text)) return null;
            if (contract.Format != TextFormat.Unspecified && contract.Format != schema.Format)
                return schema.Format == TextFormat.Unspecified ? $"the schema allows any text, the contract a {Word(contract.Format)}." : $"the schema has a {Word(schema.Format)}, the contract a {Word(contract.Format)}.";
            if (contract.Allowed is { } allowed && schema.Allowed is null) return "the schema allows any text, the contract a few values.";
            return contract.Allowed is null || schema.Allowed!.Except(contract.Allowed, StringComparer.Ordinal).ToList() is not { Count: > 0 } unknown ? null : $"the contract does not know the values {string.Join(", ", unknown)}.";
        }

        private void Length(string path, Shape shape, IReadOnlyList<Source> sources)
        {
            if (shape.MaxLength is not { } length) return;
            var limited = sources.Where(source => source.Shape.MaxLength is not null).ToList();
            if (limited.Count == 0 || limited.Min(source => source.Shape.MaxLength) is not { } most || most == length) return;
            Report(new(
                DifferenceKind.Length, contract, path, [.. limited.Where(source => source.Shape.MaxLength == most).Select(source => source.Text)],
                $"the contract allows {length} characters, the schema {most}.", $"Set the contract's limit to {most}."));
        }

        private void Members(string path, Shape shape, List<Source> sources, int depth)
        {
            if (sources.Count == 0) return;

            var members = shape.Members!;
            foreach (var member in members.Values)
            {
                var here = Join(path, member.Name);
                var declaring = sources
                    .Where(source => source.Shape.Members!.ContainsKey(member.Name))
                    .Select(source => source with { Shape = source.Shape.Members![member.Name].Shape, Member = source.Shape.Members[member.Name] })
                    .ToList();
                if (declaring.Count == 0)
                {
                    found.Add((new(DifferenceKind.MissingInSchema, contract, here, [.. sources.Select(source => source.Text)], "no schema has the property.", "Remove it, or explain which source knows it."), shape.Location, member.Name));
                    continue;
                }

                settled.Add((DifferenceKind.MissingInSchema, shape.Location, member.Name));
                Demands(here, shape.Location, member, sources, declaring);
                Value(here, member.Shape, declaring, depth + 1);
            }

            foreach (var missing in sources
                .SelectMany(source => source.Shape.Members!.Values.Where(member => !members.ContainsKey(member.Name)).Select(member => (member.Name, source with { Shape = member.Shape })))
                .GroupBy(missing => missing.Name, missing => missing.Item2, StringComparer.Ordinal))
                Report(new(DifferenceKind.MissingInContract, contract, Join(path, missing.Key), [.. missing.Select(source => source.Text)], $"the contract does not declare it ({Words(missing.First().Shape.Kinds & ~ValueKinds.Null)}).", "Declare it."));
        }

        private void Demands(string path, string type, Member member, List<Source> sources, List<Source> declaring)
        {
            if (member.IsRequired == true)
            {
                var optional = sources.Where(source => source.Schema.Direction != Direction.Request && source.Shape.Members!.GetValueOrDefault(member.Name)?.IsRequired != true).ToList();
                if (optional.Count > 0)
                    Report(new(DifferenceKind.Required, contract, path, [.. optional.Select(source => source.Text)], "an answer may come without it, and the contract cannot be read then.", "Make it optional."));
            }

            // One schema that says so is enough: e-conomic's mark a computed amount in some requests and forget it in others.
            if (declaring.Exists(source => source.Member!.IsReadOnly == true)) settled.Add((DifferenceKind.ReadOnly, type, member.Name));
            var writable = declaring.Where(source => source.Schema.Direction != Direction.Answer && source.Member!.IsReadOnly != true).ToList();
            if (member.IsReadOnly == true && writable.Count > 0)
                found.Add((new(DifferenceKind.ReadOnly, contract, path, [.. writable.Select(source => source.Text)], "the caller may set it, and the contract leaves it out of writes.", "Let it be written."), type, member.Name));
        }

        private void Report(Difference difference) => found.Add((difference, "", ""));

        private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

        private static string Words(ValueKinds kinds) => kinds == (ValueKinds.Any & ~ValueKinds.Null) ? "anything" : string.Join(" or ", Enum.GetValues<ValueKinds>()
            .Where(kind => kind is not (ValueKinds.None or ValueKinds.Any) && kinds.HasFlag(kind))
            .Select(kind => kind switch
            {
                ValueKinds.Text => "a text",
                ValueKinds.WholeNumber => "a whole number",
                ValueKinds.Number => "a number",
                ValueKinds.Boolean => "true or false",
                ValueKinds.Structure => "an object",
                ValueKinds.List => "a list",
                _ => "null",
            }));

        private static string Word(TextFormat format) => format == TextFormat.Date ? "date" : "timestamp";
    }
}
