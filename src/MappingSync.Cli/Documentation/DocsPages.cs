namespace MappingSync.Cli.Documentation;

/// <summary>All pages.</summary>
internal static class DocsPages
{
    /// <summary>How a page begins that was made here; no other file is ever removed or overwritten.</summary>
    public const string Mark = "<!-- mappingsync:";

    /// <summary>The text of each page, by its name below the output folder.</summary>
    public static SortedDictionary<string, string> Of(DocsContent content, DocsLanguage language)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (language != DocsLanguage.All)
        {
            Add(pages, "", content, language == DocsLanguage.Da ? DocsWords.Danish : DocsWords.English);
            return pages;
        }

        pages["README.md"] = IndexPage.OfLanguages(content);
        Add(pages, "en/", content, DocsWords.English);
        Add(pages, "da/", content, DocsWords.Danish);
        return pages;
    }

    private static void Add(SortedDictionary<string, string> pages, string folder, DocsContent content, DocsWords words)
    {
        pages[folder + "README.md"] = IndexPage.Of(content, words);
        foreach (var entity in content.Entities)
            pages[folder + entity.Page] = EntityPage.Of(entity, content, words);
    }
}
