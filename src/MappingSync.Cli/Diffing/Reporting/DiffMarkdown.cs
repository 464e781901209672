namespace MappingSync.Cli.Diffing;

/// <summary>Changes as tables, one for each entity, for the description of a pull request.</summary>
internal static class DiffMarkdown
{
    public static IEnumerable<string> Of(DiffResult result)
    {
        yield return "# Changes of the mappings";
        yield return "";
        yield return Cell(DiffPrinter.Summary(result));
        foreach (var entity in result.Changes.GroupBy(static change => change.Subject.Entity, StringComparer.Ordinal))
        {
            yield return "";
            yield return $"## {Cell(entity.Key)}";
            yield return "";
            yield return "| level | id | flow | field | what | was | is | where |";
            yield return "|---|---|---|---|---|---|---|---|";
            foreach (var change in entity)
            {
                yield return $"| {DiffPrinter.Word(change.Rule.Level)} | {change.Rule.Id} | {Cell(change.Subject.Flow)} | {Cell(change.Subject.Field)} | {Cell(change.Sentence)}"
                    + $"{(change.Rule.IsEmitted ? " *(generated code)*" : "")} | {Code(change.Old)} | {Code(change.New)} | {Cell((change.NewPlace ?? change.OldPlace)?.ToString())} |";
            }
        }

        if (result.StaleIgnores.Count > 0)
        {
            yield return "";
            yield return "Entries of the list of ignored changes that ignore nothing here: " + string.Join(", ", result.StaleIgnores.Select(static entry => Code(entry.Fingerprint))) + ".";
        }
    }

    /// <summary>Text in which nothing is markup.</summary>
    private static string Cell(string? text) => string.Concat((text ?? "").Select(static character => character switch
    {
        '|' or '<' or '>' or '*' or '_' or '`' or '[' or ']' or '\\' => "\\" + character,
        '\r' or '\n' => " ",
        _ => character.ToString(),
    }));

    private static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : "`` " + text.Replace("`", "'", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ") + " ``";
}
