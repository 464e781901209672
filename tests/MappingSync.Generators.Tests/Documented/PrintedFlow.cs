using MappingSync.Specs.Documentation;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generators.Tests.Documented;

/// <summary>One line of the lists in which ht-01001 says what is transferred and what never is.</summary>
/// <param name="List">The list: <c>startup</c>, <c>to-economic</c>, <c>to-rackbeat</c>, <c>never</c> or <c>errors</c>.</param>
/// <param name="Text">As printed; after a colon one of the things in brackets.</param>
/// <param name="Check">How it is checked; <c>flows.tsv</c> says what each means.</param>
/// <param name="Subject">The entity, the system or the file that is looked at.</param>
/// <param name="Sought">The flow, the flow and label, or the property that is looked for.</param>
public sealed record PrintedFlow(string List, string Text, string Check, string Subject, string Sought)
{
    /// <summary>Flows that the document does not list, and why they are there.</summary>
    private static readonly Dictionary<string, string> Beside = new()
    {
        ["unit push"] = "a product needs its unit",
        ["department startup"] = "a product refers to its department",
        ["customer-contact push"] = "a field row of the customer",
        ["customer-delivery-address push"] = "a field row of the customer",
        ["customer-invoice-line push"] = "the lines of an invoice",
        ["order-line pull"] = "the lines of an order",
    };

    /// <summary>The lines of <c>flows.tsv</c>.</summary>
    public static IReadOnlyList<PrintedFlow> All { get; } = [.. PrintedFacts.Read("flows.tsv").Select(static line => new PrintedFlow(line[0], line[1], line[2], line[3], line[4]))];

    /// <summary>Flows that are there without being asked for, or asked for without being there.</summary>
    internal static IEnumerable<string> Astray(IEnumerable<Spec> specs) => Astray(specs.SelectMany(static spec => spec.Flows.Select(flow => spec.Entity.Value + " " + flow.Name.Value)));

    /// <summary>The same of flows as entity and name.</summary>
    internal static IEnumerable<string> Astray(IEnumerable<string> flows)
    {
        var asked = All.Where(static line => line.Check == "flow").Select(static line => line.Subject + " " + line.Sought).Concat(Beside.Keys).ToHashSet(StringComparer.Ordinal);
        asked.SymmetricExceptWith(flows);
        return asked;
    }

    /// <summary>Whether the specs do as the line says.</summary>
    /// <exception cref="InvalidOperationException">The line names a check that there is not.</exception>
    internal bool Holds(IReadOnlyCollection<Spec> specs, SpecCatalog catalog) => Check switch
    {
        "flow" => SpecOf(specs) is { } spec && FlowOf(spec, Sought) is { } flow && flow.To.Value == Target,
        "field" => SpecOf(specs) is { } spec && Sought.Split('/', 2) is [var flow, var label]
            && DocumentedRows.Of(spec, catalog).Rows.Any(row => row.Danish.Contains(label) && row.SideIn(flow) == RowSide.Synced && FlowOf(spec, flow)?.To.Value == Target),
        "one-way" => SpecOf(specs) is { Flows: [var only] } && only.Name.Value == Sought,
        "absent" => !specs.Any(spec => Written(spec).Any(IsSought)),
        "unread" => !specs.Any(spec => Read(spec).Any(IsSought)),
        "code" => true,
        _ => throw new InvalidOperationException(Check),
    };

    private string Target => List == "to-economic" ? "economic" : "rackbeat";

    private Spec? SpecOf(IEnumerable<Spec> specs) => specs.FirstOrDefault(spec => spec.Entity.Value == Subject);

    private static SpecFlow? FlowOf(Spec spec, string name) => spec.Flows.FirstOrDefault(flow => flow.Name.Value == name);

    /// <summary>What flows to the system write.</summary>
    private IEnumerable<SpecPath> Written(Spec spec) =>
        from flow in spec.Flows
        where flow.To.Value == Subject
        from field in spec.Synced
        where field.Flows.Includes(flow.Name.Value)
        let path = field.Side(Subject)?.Write
        where path is not null
        select path;

    /// <summary>What flows from the system read.</summary>
    private IEnumerable<SpecPath> Read(Spec spec) =>
        from flow in spec.Flows
        where flow.From.Value == Subject
        from field in spec.Synced
        where field.Flows.Includes(flow.Name.Value)
        from path in SpecMentions.Read(field.Side(Subject)?.Read)
        select path;

    /// <summary>A property counts by its last name or its whole path, in whatever record it is.</summary>
    private bool IsSought(SpecPath path) => path.Text == Sought || path.Segments.Contains(Sought);
}
