using System.Globalization;
using System.Text;
using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;

namespace MappingSync.Cli.Documentation;

/// <summary>The page of one entity.</summary>
internal static class EntityPage
{
    /// <summary>Makes it.</summary>
    public static string Of(DocumentedEntity entity, DocsContent content, DocsWords words)
    {
        var table = entity.Table;
        var page = new StringBuilder();
        page.Append(DocsPages.Mark).Append(' ').Append(string.Format(CultureInfo.InvariantCulture, words.Made, entity.File)).Append(" -->\n\n");
        page.Append("# ").Append(MarkdownText.Plain(words.TitleOf(table))).Append("\n\n");
        if (Introduction(table, content, words) is { Length: > 0 } introduction)
            page.Append(introduction).Append("\n\n");

        Row(page, [words.Flow, words.From, words.To]);
        Row(page, ["---", "---", "---"]);
        foreach (var flow in table.Flows)
            Row(page, [flow.Name, flow.From, flow.To]);

        page.Append('\n');
        Fields(page, table, new RowNotes(words, content), words);
        LeftOut(page, entity.Spec, words);
        ReadOnly(page, entity.Spec, words);
        return page.ToString();
    }

    /// <summary>A row of a Markdown table.</summary>
    public static void Row(StringBuilder page, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            page.Append(cell.Length > 0 ? "| " : "|").Append(cell).Append(' ');

        page.Append("|\n");
    }

    private static string Introduction(DocumentedTable table, DocsContent content, DocsWords words)
    {
        var parts = new List<string>();
        if (table.ItemOf is { } parent)
            parts.Add(string.Format(CultureInfo.InvariantCulture, words.RowsOf, content.Has(parent) ? MarkdownText.Link(parent, DocumentedEntity.PageOf(parent)) : MarkdownText.Code(parent)));
        if (table.Source is { } source)
            parts.Add(string.Format(CultureInfo.InvariantCulture, words.Follows, MarkdownText.Plain(source)));

        return string.Join(' ', parts);
    }

    private static void Fields(StringBuilder page, DocumentedTable table, RowNotes notes, DocsWords words)
    {
        Row(page, [words.Field, .. table.Flows.Select(static flow => flow.Name), .. table.Systems, words.Notes]);
        Row(page, ["---", .. table.Flows.Select(static _ => ":-:"), .. table.Systems.Select(static _ => "---"), "---"]);
        foreach (var row in table.Rows)
        {
            Row(page,
            [
                MarkdownText.Plain(words.LabelOf(row)),
                .. table.Flows.Select(flow => Mark(row.SideIn(flow.Name))),
                .. table.Systems.Select(system => Cell(row.Systems.FirstOrDefault(side => side.System == system))),
                notes.Of(row),
            ]);
        }
    }

    private static void LeftOut(StringBuilder page, Spec spec, DocsWords words)
    {
        var exclusions = spec.Excluded.Where(static exclusion => exclusion.Label is null && exclusion.Paths.Count > 0).ToList();
        if (exclusions.Count == 0)
            return;

        page.Append("\n## ").Append(words.LeftOut).Append("\n\n");
        Row(page, [words.System, words.Properties, words.Reason]);
        Row(page, ["---", "---", "---"]);
        foreach (var exclusion in exclusions)
        {
            foreach (var paths in exclusion.Paths)
            {
                var until = exclusion.Until is { Value: var day } ? "; " + string.Format(CultureInfo.InvariantCulture, words.Until, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : "";
                Row(page, [paths.System.Value, Codes(paths.Paths.Select(static path => path.Text)), MarkdownText.Plain(exclusion.Reason?.Value ?? "") + Within(exclusion.Flows) + until]);
            }
        }
    }

    private static string Within(Participation flows)
    {
        var only = flows.Only is { } names ? " (" + string.Join(", ", names.Select(static name => name.Value)) + ")" : "";
        return only;
    }

    private static void ReadOnly(StringBuilder page, Spec spec, DocsWords words)
    {
        var systems = spec.ReadOnly.Where(static paths => paths.Paths.Count > 0).ToList();
        if (systems.Count == 0)
            return;

        page.Append("\n## ").Append(words.ReadOnly).Append("\n\n");
        Row(page, [words.System, words.Properties]);
        Row(page, ["---", "---"]);
        foreach (var paths in systems)
            Row(page, [paths.System.Value, Codes(paths.Paths.Select(static path => path.Text))]);
    }

    private static string Cell(RowInSystem? side) => side is null ? "" : Codes(side.Paths);

    private static string Codes(IEnumerable<string> paths) => string.Join(", ", paths.Select(MarkdownText.Code));

    private static string Mark(RowSide side) => side switch
    {
        RowSide.Synced => "✅",
        RowSide.NotSynced => "❌",
        _ => "",
    };
}
