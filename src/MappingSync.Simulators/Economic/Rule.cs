using System.Text.RegularExpressions;

namespace MappingSync.Simulators.Economic;

internal enum RuleKind
{
    Text,
    Integer,
    Number,
    Boolean,
    Date,
    Block,
    List,
    Reference,
    Any,
}

/// <summary>What the API demands of one property when it is written.</summary>
internal sealed record Rule(string Name, RuleKind Kind)
{
    public bool Required { get; init; }

    /// <summary>Computed by the server: a value is ignored, a null still refused.</summary>
    public bool ReadOnly { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public Regex? Pattern { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int? Decimals { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The rules of a block's properties, or of a list's items.</summary>
    public IReadOnlyList<Rule> Inner { get; init; } = [];

    /// <summary>Where a reference leads: the collection and its key property.</summary>
    public string Collection { get; init; } = "";

    public string KeyName { get; init; } = "";

    /// <summary>The code for a reference that leads nowhere.</summary>
    public string UnknownCode { get; init; } = "E06000";

    public static Rule Text(string name, int max, int min = 0) => new(name, RuleKind.Text) { MaxLength = max, MinLength = min };

    public static Rule Text(string name, int max, string pattern) =>
        new(name, RuleKind.Text) { MaxLength = max, Pattern = new Regex(pattern, RegexOptions.CultureInvariant) };

    public static Rule Choice(string name, params string[] allowed) => new(name, RuleKind.Text) { Allowed = allowed };

    public static Rule Integer(string name, decimal? min = null, decimal? max = null) =>
        new(name, RuleKind.Integer) { Minimum = min, Maximum = max };

    public static Rule Number(string name, int? decimals = null, decimal? max = null) =>
        new(name, RuleKind.Number) { Decimals = decimals, Maximum = max };

    public static Rule Computed(string name) => new(name, RuleKind.Any) { ReadOnly = true };

    public static Rule Boolean(string name) => new(name, RuleKind.Boolean);

    public static Rule Date(string name) => new(name, RuleKind.Date);

    public static Rule Block(string name, params Rule[] inner) => new(name, RuleKind.Block) { Inner = inner };

    public static Rule List(string name, params Rule[] inner) => new(name, RuleKind.List) { Inner = inner };

    public static Rule Reference(string name, string keyName, string collection, string unknownCode = "E06000") =>
        new(name, RuleKind.Reference) { KeyName = keyName, Collection = collection, UnknownCode = unknownCode };

    public Rule Demanded() => this with { Required = true };
}
