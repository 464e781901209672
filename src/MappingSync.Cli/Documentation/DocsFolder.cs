using System.Text;

namespace MappingSync.Cli.Documentation;

/// <summary>How a page in the output folder stands to what it should be.</summary>
internal enum PageState
{
    /// <summary>It is there as it should be.</summary>
    Current,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It was made of an entity that is no more.</summary>
    Left,
}

/// <summary>A page in the output folder.</summary>
/// <param name="Page">Its name below the folder.</param>
/// <param name="State">How it stands.</param>
internal sealed record PageOnDisk(string Page, PageState State);

/// <summary>The folder that the pages are written to.</summary>
internal static class DocsFolder
{
    private const long LargestPage = 64 * 1024 * 1024;

    /// <summary>Compares the folder with what it should hold.</summary>
    /// <param name="folder">The full path of the folder; it need not exist.</param>
    /// <param name="pages">The text of each page, by name.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public static async Task<IReadOnlyList<PageOnDisk>> CompareAsync(string folder, IReadOnlyDictionary<string, string> pages, CancellationToken cancellationToken)
    {
        var result = new List<PageOnDisk>();
        foreach (var (page, text) in pages)
        {
            var file = Path.Combine(folder, page);
            if (!File.Exists(file))
                result.Add(new PageOnDisk(page, PageState.Missing));
            else
                result.Add(new PageOnDisk(page, await IsSameAsync(file, text, cancellationToken) ? PageState.Current : PageState.Changed));
        }

        if (!Directory.Exists(folder))
            return result;

        foreach (var file in Directory.EnumerateFiles(folder, "*.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).Order(StringComparer.Ordinal))
        {
            var page = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!pages.ContainsKey(page) && IsMadeHere(file))
                result.Add(new PageOnDisk(page, PageState.Left));
        }

        return result;
    }

    /// <summary>Makes the folder hold the pages, and removes those of entities that are no more.</summary>
    /// <returns>What was done, page by page; current ones are not touched.</returns>
    /// <exception cref="CliFailure">A file of the name of a page was not made here.</exception>
    public static async Task<IReadOnlyList<PageOnDisk>> WriteAsync(string folder, IReadOnlyDictionary<string, string> pages, CancellationToken cancellationToken)
    {
        if (File.Exists(folder))
            throw new CliFailure($"{folder} is a file. Name a folder with --output.");

        var states = await CompareAsync(folder, pages, cancellationToken);
        foreach (var changed in states.Where(static page => page.State == PageState.Changed))
        {
            if (!IsMadeHere(Path.Combine(folder, changed.Page)))
                throw new CliFailure($"{Path.Combine(folder, changed.Page)} was not made by mappingsync docs, so it is not overwritten. Move it, or name another folder with --output.");
        }

        foreach (var (page, state) in states)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = Path.Combine(folder, page);
            if (state == PageState.Left)
            {
                File.Delete(file);
            }
            else if (state != PageState.Current)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, pages[page], new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CancellationToken.None);
            }
        }

        return states;
    }

    /// <summary>Git may have changed the line ends.</summary>
    private static async Task<bool> IsSameAsync(string file, string text, CancellationToken cancellationToken) =>
        new FileInfo(file).Length <= LargestPage && (await File.ReadAllTextAsync(file, cancellationToken)).ReplaceLineEndings("\n") == text;

    private static bool IsMadeHere(string file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var start = new char[DocsPages.Mark.Length];
        return reader.ReadBlock(start) == start.Length && new string(start) == DocsPages.Mark;
    }
}
