using MappingSync.Cli.Loading;
using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;

namespace MappingSync.Cli.Documentation;

/// <summary>An entity as it is documented: its table, and its spec for what is no row.</summary>
/// <param name="Table">The rows.</param>
/// <param name="Spec">The spec.</param>
/// <param name="File">The spec's file as the page names it.</param>
internal sealed record DocumentedEntity(DocumentedTable Table, Spec Spec, string File)
{
    /// <summary>The name of the entity's page.</summary>
    public string Page => PageOf(Table.Entity);

    /// <summary>The name of an entity's page; one of the name of the index gets another.</summary>
    public static string PageOf(string entity) => entity == "readme" ? "readme-entity.md" : entity + ".md";
}

/// <summary>Everything that is documented.</summary>
/// <param name="Entities">The entities, by name.</param>
/// <param name="Shared">What is left out of all of them.</param>
/// <param name="Folder">The folder of the specs as the pages name it.</param>
internal sealed record DocsContent(IReadOnlyList<DocumentedEntity> Entities, IReadOnlyList<SharedExclusion> Shared, string Folder)
{
    /// <summary>Makes it of the specs.</summary>
    public static DocsContent Of(SpecFolder folder) => new(
        [.. folder.Specs.Select(spec => new DocumentedEntity(DocumentedRows.Of(spec, folder.Catalog), spec, NameOf(spec.Path, folder)))],
        [.. folder.Shared.SelectMany(static file => file.Excluded)],
        Path.GetFileName(folder.Path));

    /// <summary>Whether an entity has a page.</summary>
    public bool Has(string entity) => Entities.Any(candidate => candidate.Table.Entity == entity);

    /// <summary>The place within the folder of specs, so that the pages are the same wherever they are made.</summary>
    private static string NameOf(string path, SpecFolder folder) =>
        Path.GetFileName(folder.Path) + "/" + Path.GetRelativePath(folder.Path, path).Replace('\\', '/');
}
