using System.Runtime.CompilerServices;

namespace MappingSync.Schemas;

/// <summary>Walks through one contract and all its schemas at once.</summary>
internal sealed class ComparisonWalk(string contract, Findings findings)
{
    private const int MaxDepth = 32;
    private const int MaxValues = 50_000;

    private readonly HashSet<(Shape Contract, string Sources)> open = [];
    private int values;

    public void Compare(Shape shape, IReadOnlyList<NamedShape> schemas) => Value("", shape, [.. schemas.Select(schema => new Source(schema, schema.Shape, null))], 0);

    private void Value(string path, Shape shape, List<Source> sources, int depth)
    {
        if (sources.Count == 0 || depth > MaxDepth) return;
        if (++values > MaxValues) throw new InvalidOperationException($"{contract} has more than {MaxValues} values to compare.");

        // A contract that contains itself, against schemas that do: what is open already is not compared again.
        var key = (shape, string.Join(',', sources.Select(source => RuntimeHelpers.GetHashCode(source.Shape)).Order()));
        if (!open.Add(key)) return;

        Kinds(path, shape, sources);
        Length(path, shape, sources);
        if (shape.DescribesItems) Value(path + "[]", shape.Items!, Below(sources, source => source.DescribesItems ? source.Items : null), depth + 1);
        if (shape.DescribesMembers) Members(path, shape, [.. sources.Where(source => source.Shape.DescribesMembers)], depth);
        open.Remove(key);
    }

    private static List<Source> Below(List<Source> sources, Func<Shape, Shape?> below) =>
        [.. sources.Where(source => below(source.Shape) is not null).Select(source => source with { Shape = below(source.Shape)!, Member = null })];

    private void Kinds(string path, Shape shape, List<Source> sources)
    {
        foreach (var wrong in sources
            .Select(source => (Source: source, Problem: ValueFit.Problem(shape, source.Shape, source.IsObserved)))
            .Where(wrong => wrong.Problem is not null)
            .GroupBy(wrong => wrong.Problem!, wrong => wrong.Source.TextOf(ValueFit.Lost(shape, wrong.Source.Shape))))
            findings.Add(new(DifferenceKind.Type, contract, path, [.. wrong], wrong.Key, "Give the property a type that holds it."));
    }

    private void Length(string path, Shape shape, List<Source> sources)
    {
        if (shape.MaxLength is not { } length) return;
        foreach (var longer in sources.Where(source => source.IsObserved && source.Shape.MaxLength > length))
            findings.Add(new(DifferenceKind.Length, contract, path, [$"{longer.Schema.Name}#{longer.Shape.LongestAt}"], $"the contract allows {length} characters, a payload has {longer.Shape.MaxLength}.", "Raise the contract's limit."));

        var limited = sources.Where(source => !source.IsObserved && source.Shape.MaxLength is not null).ToList();
        if (limited.Count == 0 || limited.Min(source => source.Shape.MaxLength) is not { } most || most == length) return;
        findings.Add(new(
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
                var isObserved = sources.TrueForAll(source => source.IsObserved);
                findings.Add(
                    new(
                        DifferenceKind.MissingInSchema, contract, here, [.. sources.Select(source => source.Text)], isObserved ? "no payload has the property." : "no schema has the property.",
                        isObserved ? "Nothing, if the source leaves out what is empty." : "Remove it, or explain which source knows it."),
                    shape.Location, member.Name);
                continue;
            }

            findings.Settle(DifferenceKind.MissingInSchema, shape.Location, member.Name);
            Demands(here, shape.Location, member, sources, declaring);
            Value(here, member.Shape, declaring, depth + 1);
        }

        foreach (var missing in sources
            .SelectMany(source => source.Shape.Members!.Values.Where(member => !members.ContainsKey(member.Name)).Select(member => (member.Name, source with { Shape = member.Shape })))
            .GroupBy(missing => missing.Name, missing => missing.Item2, StringComparer.Ordinal))
            findings.Add(new(DifferenceKind.MissingInContract, contract, Join(path, missing.Key), [.. missing.Select(source => source.Text)], $"the contract does not declare it ({ValueFit.Words(missing.First().Shape.Kinds & ~ValueKinds.Null)}).", "Declare it."));
    }

    private void Demands(string path, string type, Member member, List<Source> sources, List<Source> declaring)
    {
        if (member.IsRequired == true)
        {
            var optional = sources.Where(source => source.Schema.Direction != Direction.Request && source.Shape.Members!.GetValueOrDefault(member.Name)?.IsRequired != true).ToList();
            if (optional.Count > 0)
                findings.Add(new(DifferenceKind.Required, contract, path, [.. optional.Select(source => source.Text)], "an answer may come without it, and the contract cannot be read then.", "Make it optional."));
        }

        // One schema that says so is enough: e-conomic's mark a computed amount in some requests and forget it in others.
        if (declaring.Exists(source => source.Member!.IsReadOnly == true)) findings.Settle(DifferenceKind.ReadOnly, type, member.Name);
        var writable = declaring.Where(source => source.Schema.Direction != Direction.Answer && source.Member!.IsReadOnly != true).ToList();
        if (member.IsReadOnly == true && writable.Count > 0)
            findings.Add(new(DifferenceKind.ReadOnly, contract, path, [.. writable.Select(source => source.Text)], "the caller may set it, and the contract leaves it out of writes.", "Let it be written."), type, member.Name);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
