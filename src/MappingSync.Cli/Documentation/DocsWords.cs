using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;

namespace MappingSync.Cli.Documentation;

/// <summary>The words of the pages in one language.</summary>
internal sealed record DocsWords
{
    /// <summary>English.</summary>
    public static DocsWords English { get; } = new()
    {
        Language = DocsLanguage.En,
        Fields = "Fields",
        IndexIntroduction = "What is kept in step, entity by entity. ✅ is synced in that flow, ❌ is not, and an empty cell means that the row has nothing to do with the flow.",
        Made = "Made from {0} by mappingsync docs. Change the spec, not this page.",
        Entity = "Entity",
        Flows = "Flows",
        Flow = "Flow",
        From = "From",
        To = "To",
        Field = "Field",
        Notes = "Notes",
        Follows = "Follows {0}.",
        RowsOf = "The rows of {0}.",
        LeftOut = "Left out on purpose",
        LeftOutEverywhere = "Left out of every entity",
        Properties = "Properties",
        System = "System",
        EverySystem = "all",
        Reason = "Reason",
        ReadOnly = "Computed by the server",
        CarriedBy = "carried by {0}",
        KeyOf = "the key of {0}: looked up, never copied",
        HasRows = "its rows: {0}",
        Children = "resources of their own: {0}",
        Required = "required",
        CreateOnly = "written when the record is created, then never again",
        Verified = "compared after writing, never written",
        Constant = "always {0}",
        Default = "{0} when it is missing",
        NoProperty = "no property exists",
        Until = "until {0}",
        MaxLength = "at most {0} characters",
        Decimals = "at most {0} decimals",
        Pattern = "must match {0}",
        Between = "from {0} to {1}",
        AtLeast = "at least {0}",
        AtMost = "at most {0}",
        Not = "not {0}",
        Refused = "otherwise an error",
        Truncated = "otherwise cut",
        Rounded = "otherwise rounded",
        Languages = "Languages",
        Or = " or ",
    };

    /// <summary>Danish.</summary>
    public static DocsWords Danish { get; } = new()
    {
        Language = DocsLanguage.Da,
        Fields = "Felter",
        IndexIntroduction = "Hvad der holdes ens, entitet for entitet. ✅ synkroniseres i flowet, ❌ gør ikke, og en tom celle betyder, at rækken ikke vedrører flowet.",
        Made = "Lavet ud fra {0} af mappingsync docs. Ret specifikationen, ikke siden.",
        Entity = "Entitet",
        Flows = "Flows",
        Flow = "Flow",
        From = "Fra",
        To = "Til",
        Field = "Felt",
        Notes = "Bemærkninger",
        Follows = "Følger {0}.",
        RowsOf = "Linjerne i {0}.",
        LeftOut = "Udeladt med vilje",
        LeftOutEverywhere = "Udeladt i alle entiteter",
        Properties = "Egenskaber",
        System = "System",
        EverySystem = "alle",
        Reason = "Begrundelse",
        ReadOnly = "Beregnes af serveren",
        CarriedBy = "ligger på {0}",
        KeyOf = "nøglen til {0}: slås op, kopieres aldrig",
        HasRows = "linjerne: {0}",
        Children = "egne ressourcer: {0}",
        Required = "skal udfyldes",
        CreateOnly = "skrives, når posten oprettes, og derefter aldrig igen",
        Verified = "sammenlignes efter skrivning, skrives aldrig",
        Constant = "altid {0}",
        Default = "{0}, når feltet mangler",
        NoProperty = "feltet findes ikke i systemerne",
        Until = "til og med {0}",
        MaxLength = "højst {0} tegn",
        Decimals = "højst {0} decimaler",
        Pattern = "skal passe til {0}",
        Between = "fra {0} til {1}",
        AtLeast = "mindst {0}",
        AtMost = "højst {0}",
        Not = "ikke {0}",
        Refused = "ellers en fejl",
        Truncated = "ellers afkortet",
        Rounded = "ellers afrundet",
        Languages = "Sprog",
        Or = " eller ",
    };

    public required DocsLanguage Language { get; init; }

    public required string Fields { get; init; }

    public required string IndexIntroduction { get; init; }

    public required string Made { get; init; }

    public required string Entity { get; init; }

    public required string Flows { get; init; }

    public required string Flow { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Field { get; init; }

    public required string Notes { get; init; }

    public required string Follows { get; init; }

    public required string RowsOf { get; init; }

    public required string LeftOut { get; init; }

    public required string LeftOutEverywhere { get; init; }

    public required string Properties { get; init; }

    public required string System { get; init; }

    public required string EverySystem { get; init; }

    public required string Reason { get; init; }

    public required string ReadOnly { get; init; }

    public required string CarriedBy { get; init; }

    public required string KeyOf { get; init; }

    public required string HasRows { get; init; }

    public required string Children { get; init; }

    public required string Required { get; init; }

    public required string CreateOnly { get; init; }

    public required string Verified { get; init; }

    public required string Constant { get; init; }

    public required string Default { get; init; }

    public required string NoProperty { get; init; }

    public required string Until { get; init; }

    public required string MaxLength { get; init; }

    public required string Decimals { get; init; }

    public required string Pattern { get; init; }

    public required string Between { get; init; }

    public required string AtLeast { get; init; }

    public required string AtMost { get; init; }

    public required string Not { get; init; }

    public required string Refused { get; init; }

    public required string Truncated { get; init; }

    public required string Rounded { get; init; }

    public required string Languages { get; init; }

    public required string Or { get; init; }

    /// <summary>An entity's title; one that has none in the language has the other's, or its name.</summary>
    public string TitleOf(DocumentedTable table) =>
        (Language == DocsLanguage.Da ? table.Danish ?? table.English : table.English ?? table.Danish) ?? Spoken(table.Entity);

    /// <summary>A row's label. In Danish all that the source document prints, which may be several.</summary>
    public string LabelOf(DocumentedRow row)
    {
        var danish = row.Danish.Count > 0 ? string.Join(" / ", row.Danish) : null;
        return (Language == DocsLanguage.Da ? danish ?? row.English : row.English ?? danish) ?? Spoken(row.Name);
    }

    /// <summary>What happens to a value that a limit refuses.</summary>
    public string Otherwise(OnViolation? violation) => violation switch
    {
        OnViolation.Truncate => Truncated,
        OnViolation.Round => Rounded,
        _ => Refused,
    };

    private static string Spoken(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
}
