using System.Globalization;
using System.Text;

namespace MappingSync.Generators.Tests.Properties;

/// <summary>A field of a random spec and what may be expected of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Spec">Its lines.</param>
/// <param name="IsOverwritten">Whether applying leaves the target with the source's value, whatever it had.</param>
/// <param name="RoundTrips">Whether what goes to the other system and back is the same.</param>
internal sealed record RandomField(string Name, string Spec, bool IsOverwritten, bool RoundTrips);

/// <summary>A spec with random fields, its contracts, and the code that lets tests call its mapping. The same seed makes the same.</summary>
internal sealed class RandomSpec
{
    private readonly Random random;
    private readonly int number;
    private readonly List<RandomField> fields = [];
    private readonly List<(string Property, string Kind)> left = [];
    private readonly List<(string? Holder, string Property, string Kind)> right = [];
    private readonly StringBuilder constants = new();

    public RandomSpec(int seed, int size)
    {
        random = new Random(seed);
        number = seed;
        while (fields.Count < size)
            AddField();
    }

    /// <summary>Three plain fields: a text, a number with decimals, and a moment.</summary>
    public static RandomSpec Plain()
    {
        var spec = new RandomSpec(seed: 0, size: 0);
        spec.Add("f0", "P0", "string", "string", null, "");
        spec.Add("f1", "P1", "decimal", "decimal", null, "");
        spec.Add("f2", "P2", "DateTimeOffset", "DateTimeOffset", null, "");
        return spec;
    }

    public IReadOnlyList<RandomField> Fields => fields;

    public IEnumerable<string> LeftKinds => left.Select(static property => property.Kind);

    public IEnumerable<string> RightKinds => right.Select(static property => property.Kind);

    public string Mapping => "Thing" + number.ToString(CultureInfo.InvariantCulture) + "Mapping";

    public string Adapter => "Adapter" + number.ToString(CultureInfo.InvariantCulture);

    private bool Refers { get; set; }

    private string Left => "Left" + number.ToString(CultureInfo.InvariantCulture);

    private string Right => "Right" + number.ToString(CultureInfo.InvariantCulture);

    public IEnumerable<(string Path, string Text)> Files =>
    [
        ($"/repo/mappings/thing{number}.yaml", $$"""
            entity: thing{{number}}
            systems: { left: Shop.{{Left}}, right: Shop.{{Right}} }
            key: none
            flows:
              push: { from: left, to: right }
              pull: { from: right, to: left }
            synced:
            {{string.Concat(fields.Select(static entry => entry.Spec))}}
            constants: {{(constants.Length == 0 ? "{}" : "\n" + constants)}}
            """),
        ($"/repo/mappings/thing{number}-row.yaml", $$"""
            entity: thing{{number}}-row
            item-of: thing{{number}}
            systems: { left: Shop.{{Left}}Row, right: Shop.{{Right}}Row }
            key: none
            flows:
              push: { from: left, to: right }
              pull: { from: right, to: left }
            synced:
              text: { left: text, right: words, compare: lines }
              amount: { left: amount, right: sum }
              number: { left: number, right: count }
            """),
    ];

    public string Contracts => $$"""
        namespace Shop
        {
            public sealed record {{Left}} { {{Properties(left.Select(static property => (property.Property, property.Kind)), Left + "Row")}} }
            public sealed record {{Left}}Row { public string? Text { get; init; } public decimal? Amount { get; init; } public int? Number { get; init; } }
            public sealed record {{Right}} { public string? Own { get; init; } {{Properties(right.Where(static property => property.Holder is null).Select(static property => (property.Property, property.Kind)), Right + "Row")}} {{string.Concat(Holders().Select(holder => $"public {Right}{holder}? {holder} {{ get; init; }} "))}} }
            public sealed record {{Right}}Row { public string? Words { get; init; } public decimal? Sum { get; init; } public int? Count { get; init; } public int? Line { get; init; } }
            {{string.Concat(Holders().Select(holder => $"public sealed record {Right}{holder} {{ public string? Own {{ get; init; }} public string? Kind {{ get; init; }} {Properties(right.Where(property => property.Holder == holder).Select(static property => (property.Property, property.Kind)), "")} }}\n"))}}
        }
        """;

    /// <summary>Code that implements <see cref="ISubject"/> for this spec's mapping.</summary>
    public string Code => $$"""
        public sealed class {{Adapter}} : MappingSync.Generators.Tests.Properties.ISubject
        {
            public object Left(object?[] v) => new Shop.{{Left}} { {{string.Join(", ", left.Select((property, index) => property.Property + " = " + (property.Kind == ValueKinds.Rows ? RowsOf(index, Left + "Row", "Text", "Amount", "Number") : Read(property.Kind, index))))}} };
            public object Right(object?[] v) => new Shop.{{Right}} { Own = "own", {{string.Join(", ", RightValues())}} };
            public object Map(bool forward, object source) => forward ? My.Mappings.{{Mapping}}.Push((Shop.{{Left}})source{{Resolved("Push", Left)}}) : My.Mappings.{{Mapping}}.Pull((Shop.{{Right}})source{{Resolved("Pull", Right)}});
            public object Apply(bool forward, object source, object target) => forward ? My.Mappings.{{Mapping}}.ApplyPush((Shop.{{Left}})source, (Shop.{{Right}})target{{Resolved("Push", Left)}}) : My.Mappings.{{Mapping}}.ApplyPull((Shop.{{Right}})source, (Shop.{{Left}})target{{Resolved("Pull", Right)}});
            public IReadOnlyList<string> Compare(bool forward, object before, object after) => forward ? My.Mappings.{{Mapping}}.ComparePush((Shop.{{Right}})before, (Shop.{{Right}})after).Select(c => c.Field.Name).ToList() : My.Mappings.{{Mapping}}.ComparePull((Shop.{{Left}})before, (Shop.{{Left}})after).Select(c => c.Field.Name).ToList();
            public Fingerprint Fingerprint(bool forward, object target) => forward ? My.Mappings.{{Mapping}}.FingerprintPushed((Shop.{{Right}})target) : My.Mappings.{{Mapping}}.FingerprintPulled((Shop.{{Left}})target);
            public Fingerprint FingerprintOfSource(bool forward, object source) => forward ? My.Mappings.{{Mapping}}.FingerprintPush((Shop.{{Left}})source{{Resolved("Push", Left)}}) : My.Mappings.{{Mapping}}.FingerprintPull((Shop.{{Right}})source{{Resolved("Pull", Right)}});
            public string Show(object record) => System.Text.Json.JsonSerializer.Serialize(record);
            private static ResolvedReferences Resolve(IReadOnlyList<RecordReference> listed) { var references = new ResolvedReferences(); foreach (var reference in listed) { references.Add(reference, RecordKey.From(reference.Key.AsNumber() ^ 1)); } return references; }
        }
        """;

    private string Resolved(string flow, string source) => Refers ? $", Resolve(My.Mappings.{Mapping}.References{flow}((Shop.{source})source))" : "";

    private IEnumerable<string> Holders() => right.Select(static property => property.Holder).OfType<string>().Distinct();

    private IEnumerable<string> RightValues()
    {
        foreach (var (property, index) in right.Select(static (property, index) => (property, index)).Where(static entry => entry.property.Holder is null))
            yield return property.Property + " = " + (property.Kind == ValueKinds.Rows ? RowsOf(index, Right + "Row", "Words", "Sum", "Count") : Read(property.Kind, index));

        foreach (var holder in Holders())
        {
            var held = right.Select(static (property, index) => (property, index)).Where(entry => entry.property.Holder == holder).ToList();
            var isNothing = string.Join(" && ", held.Select(static entry => $"v[{entry.index}] is null"));
            yield return $"{holder} = {isNothing} ? null : new Shop.{Right}{holder} {{ Own = \"own\", {string.Join(", ", held.Select(static entry => entry.property.Property + " = " + Read(entry.property.Kind, entry.index)))} }}";
        }
    }

    private static string Properties(IEnumerable<(string Property, string Kind)> properties, string row) =>
        string.Concat(properties.Select(property => $"public {ValueKinds.TypeOf(property.Kind, row)} {property.Property} {{ get; init; }} "));

    private static string Read(string kind, int index) => $"({ValueKinds.TypeOf(kind, "object")})v[{index}]";

    private static string RowsOf(int index, string type, string text, string amount, string number) =>
        $"((object?[][]?)v[{index}])?.Select(r => new Shop.{type} {{ {text} = (string?)r[0], {amount} = (decimal?)r[1], {number} = (int?)r[2] }}).ToList()";

    private void AddField()
    {
        var name = "f" + fields.Count.ToString(CultureInfo.InvariantCulture);
        var property = "P" + fields.Count.ToString(CultureInfo.InvariantCulture);
        string[] kinds = ["string", "int", "decimal", "bool", "DateOnly", "DateTimeOffset", "List<string>"];
        var kind = kinds[random.Next(kinds.Length)];
        switch (random.Next(14))
        {
            case 0 or 1:
                Add(name, property, kind, kind, null, "");
                break;
            case 2 or 3:
                Add(name, property, kind == "List<string>" ? "string" : kind, null, "H" + random.Next(2).ToString(CultureInfo.InvariantCulture), "");
                break;
            case 4:
                Add(name, property, kind, kind, null, ", write: create-only", isOverwritten: false);
                break;
            case 5:
                Add(name, property, kind, kind, null, ", when-missing: keep", isOverwritten: false);
                break;
            case 6:
                Add(name, property, kind == "List<string>" ? "int" : kind, null, null, ", when-target-has-value: keep", isOverwritten: false);
                break;
            case 7:
                left.Add((property, "string"));
                right.Add((null, property, "string"));
                fields.Add(new RandomField(name, $"  {name}: {{ left: {{ read: {property}, default: none }}, right: {property}, when-missing: default, only: [push] }}\n", IsOverwritten: true, RoundTrips: false));
                break;
            case 8:
                Add(name, property, "string", "string", null, ", limits: { right: { max-length: 2, on-violation: truncate } }", roundTrips: false);
                break;
            case 9:
                Add(name, property, "decimal", "decimal", null, ", limits: { right: { decimals: 2, on-violation: round } }", roundTrips: false);
                break;
            case 10:
                Add(name, property, "zone", "zone-number", null, random.Next(2) == 0 ? ", values: { home: 1, eu: 2, abroad: 3 }" : ", values: { home: 1, eu: 2 }, unmapped: skip", isOverwritten: false, roundTrips: false);
                break;
            case 11:
                Add(name, property, "string", "string", null, random.Next(2) == 0 ? ", compare: trimmed" : ", compare: lines");
                break;
            case 12:
                Refers = true;
                var holder = "R" + fields.Count.ToString(CultureInfo.InvariantCulture);
                left.Add((property, "int"));
                right.Add((holder, property, "int"));
                fields.Add(new RandomField(name, $"  {name}: {{ left: {property}, right: {holder}.{property}, references: other }}\n", IsOverwritten: true, RoundTrips: true));
                constants.Append(CultureInfo.InvariantCulture, $"  c{fields.Count}: {{ right: {holder}.kind, value: kind, with: {name}, only: push }}\n");
                break;
            default:
                if (right.Exists(static candidate => candidate.Kind == ValueKinds.Rows))
                {
                    Add(name, property, "string", "string", "W" + property, ", write: replace");
                    break;
                }

                left.Add((property, ValueKinds.Rows));
                right.Add((null, property, ValueKinds.Rows));
                fields.Add(new RandomField(name, $"  {name}: {{ left: {property}, right: {property}, items: thing{number}-row }}\n", IsOverwritten: true, RoundTrips: true));
                break;
        }
    }

    private void Add(string name, string property, string leftKind, string? rightKind, string? holder, string options, bool isOverwritten = true, bool roundTrips = true)
    {
        left.Add((property, leftKind));
        right.Add((holder, property, rightKind ?? leftKind));
        fields.Add(new RandomField(name, $"  {name}: {{ left: {property}, right: {(holder is null ? "" : holder + ".")}{property}{options} }}\n", isOverwritten, roundTrips));
    }
}
