using System.Globalization;
using MappingSync.Cli.Printing;

namespace MappingSync.Cli.Diffing;

/// <summary>Prints what is between two versions.</summary>
internal static class DiffPrinter
{
    public static void Print(DiffResult result, DiffFormat format, Surroundings surroundings)
    {
        switch (format)
        {
            case DiffFormat.Json:
                JsonOutput.Write(surroundings, DiffJson.Of(result));
                break;
            case DiffFormat.Markdown:
                foreach (var line in DiffMarkdown.Of(result))
                    surroundings.Output.Write(new Line(line));
                break;
            case DiffFormat.Github:
                foreach (var change in result.Changes)
                    surroundings.Output.Write(new Line(Annotation(change)));
                surroundings.Output.Write(new Line(Summary(result)));
                break;
            default:
                foreach (var line in DiffText.Of(result))
                    surroundings.Output.Write(line);
                break;
        }
    }

    /// <summary>One sentence that counts.</summary>
    public static string Summary(DiffResult result)
    {
        var ignored = result.Ignored.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {result.Ignored.Count} ignored.");
        if (result.Changes.Count == 0)
            return $"No change of meaning between {result.Old} and {result.New}.{ignored}";

        var emitted = result.Changes.Count(static change => change.Rule.IsEmitted);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Changes.Count} {(result.Changes.Count == 1 ? "change" : "changes")} between {result.Old} and {result.New}: {result.Count(ChangeLevel.Breaking)} breaking, {result.Count(ChangeLevel.Dangerous)} dangerous, {result.Count(ChangeLevel.Safe)} safe; {emitted} of them in the generated code.{ignored}");
    }

    public static string Word(ChangeLevel level) => level switch
    {
        ChangeLevel.Breaking => "breaking",
        ChangeLevel.Dangerous => "dangerous",
        _ => "safe",
    };

    private static string Annotation(Change change)
    {
        // Lines of an older version are not part of a pull request.
        var place = change.NewPlace is { } at ? FormattableString.Invariant($"file={WorkflowText.Property(at.File)},line={at.Line},col={at.Column},") : "";
        var kind = change.Rule.Level switch { ChangeLevel.Breaking => "error", ChangeLevel.Dangerous => "warning", _ => "notice" };
        var subject = string.Join(" ", new[] { change.Subject.Entity, change.Subject.Flow, change.Subject.Field }.Where(static part => part is not null));
        return $"::{kind} {place}title={WorkflowText.Property($"{change.Rule.Id} {Word(change.Rule.Level)}: {subject}")}::{WorkflowText.Data(change.Sentence)}";
    }
}
