using System.Globalization;
using System.Text;
using MappingSync.Specs.Documentation;

namespace MappingSync.Cli.Documentation;

/// <summary>The page that lists the entities and their flows.</summary>
internal static class IndexPage
{
    /// <summary>Makes it.</summary>
    public static string Of(DocsContent content, DocsWords words)
    {
        var page = new StringBuilder();
        page.Append(DocsPages.Mark).Append(' ').Append(string.Format(CultureInfo.InvariantCulture, words.Made, content.Folder)).Append(" -->\n\n");
        page.Append("# ").Append(words.Fields).Append("\n\n").Append(words.IndexIntroduction).Append("\n\n");
        EntityPage.Row(page, [words.Entity, words.Flows, "✅", "❌"]);
        EntityPage.Row(page, ["---", "---", "--:", "--:"]);
        foreach (var entity in content.Entities)
        {
            EntityPage.Row(page,
            [
                MarkdownText.Link(words.TitleOf(entity.Table), entity.Page),
                string.Join("; ", entity.Table.Flows.Select(static flow => $"{flow.Name}: {flow.From} → {flow.To}")),
                Count(entity.Table, RowSide.Synced),
                Count(entity.Table, RowSide.NotSynced),
            ]);
        }

        if (content.Shared.Count > 0)
        {
            page.Append("\n## ").Append(words.LeftOutEverywhere).Append("\n\n");
            EntityPage.Row(page, [words.System, words.Properties, words.Reason]);
            EntityPage.Row(page, ["---", "---", "---"]);
            foreach (var exclusion in content.Shared)
            {
                EntityPage.Row(page,
                [
                    exclusion.System?.Value ?? words.EverySystem,
                    string.Join(", ", exclusion.Properties.Select(static property => MarkdownText.Code(property.Value))),
                    MarkdownText.Plain(exclusion.Reason?.Value ?? ""),
                ]);
            }
        }

        return page.ToString();
    }

    /// <summary>The page above the folders of the languages.</summary>
    public static string OfLanguages(DocsContent content)
    {
        var page = new StringBuilder();
        page.Append(DocsPages.Mark).Append(' ').Append(string.Format(CultureInfo.InvariantCulture, DocsWords.English.Made, content.Folder)).Append(" -->\n\n");
        page.Append("# ").Append(DocsWords.English.Fields).Append(" / ").Append(DocsWords.Danish.Fields).Append("\n\n");
        page.Append("- [English](en/README.md)\n- [Dansk](da/README.md)\n");
        return page.ToString();
    }

    /// <summary>A row counts as synced when one flow syncs it.</summary>
    private static string Count(DocumentedTable table, RowSide side)
    {
        var count = table.Rows.Count(row => side == RowSide.Synced
            ? row.Flows.Any(static flow => flow.Side == RowSide.Synced)
            : row.Flows.Any(static flow => flow.Side == RowSide.NotSynced) && row.Flows.All(static flow => flow.Side != RowSide.Synced));
        return count.ToString(CultureInfo.InvariantCulture);
    }
}
