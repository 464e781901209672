using System.Globalization;
using MappingSync.Cli.Documentation;
using MappingSync.Cli.Loading;
using Spectre.Console;

namespace MappingSync.Cli.Tests.Documentation;

public sealed class CommittedFieldTablesTests
{
    /// <summary>With <c>UPDATE_SNAPSHOTS=1</c> a run writes them anew and fails.</summary>
    [Fact]
    public async Task The_field_tables_in_docs_are_what_the_specs_say()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        var surroundings = new Surroundings(console, console, Repository.Root, TimeProvider.System);
        var pages = DocsPages.Of(DocsContent.Of(await SpecFolder.ReadAsync(null, surroundings, CancellationToken.None)), DocsLanguage.All);
        var folder = Path.Combine(Repository.Root, "docs", "fields");

        var stale = (await DocsFolder.CompareAsync(folder, pages, CancellationToken.None)).Where(static page => page.State != PageState.Current).ToList();
        if (stale.Count > 0 && Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await DocsFolder.WriteAsync(folder, pages, CancellationToken.None);

        Assert.True(
            stale.Count == 0,
            "docs/fields is not what the specs say (" + string.Join(", ", stale.Select(static page => page.Page)) + "); run with UPDATE_SNAPSHOTS=1, or: mappingsync docs --language all");
    }
}
