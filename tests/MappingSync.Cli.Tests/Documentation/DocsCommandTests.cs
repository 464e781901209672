using System.Text.Json;

namespace MappingSync.Cli.Tests.Documentation;

public sealed class DocsCommandTests : IDisposable
{
    private const string Customer = """
        entity: customer
        title: { en: Customers, da: Kunder }
        source: manual 7
        systems: { shop: Shop.Customer, ledger: Ledger.Debtor }
        flows:
          push: { from: shop, to: ledger }
          pull: { from: ledger, to: shop }
        synced:
          number: { label: { en: Number, da: [Nummer, Kundenr.] }, shop: id, ledger: number, write: create-only, required: true }
          name:
            label: { en: 'A|b <c> *d*', da: Navn }
            shop: { read: { first-of: [name, company] }, write: company, default: $settings.Name }
            ledger: title
            limits: { ledger: { max-length: 40, pattern: '^a|b$', on-violation: truncate } }
            left-out: { pull: The shop knows better }
          group: { shop: groupId, ledger: group.number, references: group, only: [push] }
        children:
          contacts: { label: { en: Contacts }, entity: contact, only: [push], match: [link] }
        verified:
          balance: { shop: total, ledger: sum }
        constants:
          type: { ledger: kind, value: debtor }
        elsewhere:
          - { label: { da: Leveringsmåde }, entity: group, field: name, as: synced }
        excluded:
          fax: { label: { en: Fax }, shop: fax, reason: Nobody has one, until: 2027-01-31 }
          internal: { shop: [hash, salt], ledger: secret, reason: Not data }
        unavailable:
          photo: { label: { en: Photo }, as: excluded, reason: No property in either }
        read-only: { ledger: [createdAt, balance.at] }

        """;

    private const string Group = """
        entity: group
        systems: { shop: Shop.Group, ledger: Ledger.Group }
        synced:
          number: { shop: id, ledger: number }
          name: { shop: name, ledger: name }

        """;

    private readonly TemporaryFolder folder = new();

    public DocsCommandTests()
    {
        folder.Write("mappings/customer.yaml", Customer);
        folder.Write("mappings/more/group.yml", Group);
        folder.Write("mappings/_shared.yaml", "excluded:\n  links: { shop: [self], reason: Links }\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_shows_every_row_with_its_flows_paths_and_notes()
    {
        var run = await CliRun.OfAsync(folder.Path, "docs", "--output", "out");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Snapshots.Match(folder.Read("out/customer.md") + "\n=====\n" + folder.Read("out/README.md"));
    }

    [Fact]
    public async Task The_headings_and_labels_are_danish_when_asked()
    {
        await CliRun.OfAsync(folder.Path, "docs", "--output", "out", "--language", "da");

        var page = folder.Read("out/customer.md");
        Assert.Contains("# Kunder\n", page, StringComparison.Ordinal);
        Assert.Contains("| Nummer / Kundenr. | ✅ | ✅ | `id` | `number` | skal udfyldes; ", page, StringComparison.Ordinal);
        Assert.Contains("højst 40 tegn", page, StringComparison.Ordinal);
        Assert.Contains("## Udeladt med vilje", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_languages_have_a_folder_each()
    {
        await CliRun.OfAsync(folder.Path, "docs", "-o", "out", "-l", "all");

        Assert.True(File.Exists(folder.File("out/da/customer.md")));
        Assert.True(File.Exists(folder.File("out/en/group.md")));
        Assert.Contains("(da/README.md)", folder.Read("out/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_current_is_not_written_again()
    {
        await CliRun.OfAsync(folder.Path, "docs", "-o", "out");

        var second = await CliRun.OfAsync(folder.Path, "docs", "-o", "out");

        Assert.Equal("3 pages in out; 3 pages had been current.\n", second.Output);
    }

    [Fact]
    public async Task A_check_names_each_page_that_is_not_current_and_writes_nothing()
    {
        await CliRun.OfAsync(folder.Path, "docs", "-o", "out");
        Assert.Equal(ExitCodes.Ok, (await CliRun.OfAsync(folder.Path, "docs", "-o", "out", "--check")).ExitCode);
        folder.Write("mappings/customer.yaml", Customer.Replace("Nobody has one", "Nobody wants one", StringComparison.Ordinal));
        folder.Write("mappings/more/group.yml", Group.Replace("entity: group", "entity: kind", StringComparison.Ordinal));
        var before = folder.Read("out/customer.md");

        var run = await CliRun.OfAsync(folder.Path, "docs", "-o", "out", "--check");

        Assert.Equal(ExitCodes.Found, run.ExitCode);
        Assert.Equal(
            ["out/README.md is not what the specs say", "out/customer.md is not what the specs say", "out/kind.md is missing", "out/group.md is of an entity that is no more", "4 pages not current; mappingsync docs with the same options writes them.", ""],
            run.Output.Split('\n'));
        Assert.Equal(before, folder.Read("out/customer.md"));
        Assert.False(File.Exists(folder.File("out/kind.md")));
    }

    [Fact]
    public async Task The_page_of_an_entity_that_is_no_more_is_removed_and_pages_of_people_stay()
    {
        await CliRun.OfAsync(folder.Path, "docs", "-o", "out");
        folder.Write("out/notes.md", "# Mine\n");
        File.Delete(folder.File("mappings/more/group.yml"));

        await CliRun.OfAsync(folder.Path, "docs", "-o", "out");

        Assert.False(File.Exists(folder.File("out/group.md")));
        Assert.True(File.Exists(folder.File("out/notes.md")));
    }

    [Fact]
    public async Task A_page_that_somebody_else_wrote_is_never_overwritten()
    {
        folder.Write("out/customer.md", "# Mine\n");

        var run = await CliRun.OfAsync(folder.Path, "docs", "-o", "out");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Equal("# Mine\n", folder.Read("out/customer.md"));
        Assert.False(File.Exists(folder.File("out/group.md")));
    }

    [Fact]
    public async Task The_rows_are_printed_as_json_and_nothing_is_written()
    {
        var run = await CliRun.OfAsync(folder.Path, "docs", "--json");

        Assert.False(Directory.Exists(folder.File("docs")));
        using var json = JsonDocument.Parse(run.Output);
        var entity = json.RootElement.GetProperty("entities")[0];
        Assert.Equal("customer", entity.GetProperty("entity").GetString());
        var name = entity.GetProperty("rows").EnumerateArray().Single(static row => row.GetProperty("kind").GetString() == "field" && row.GetProperty("name").GetString() == "name");
        Assert.Equal("""[{"flow":"push","side":"synced","reason":null},{"flow":"pull","side":"not-synced","reason":"The shop knows better"}]""", Compact(name.GetProperty("flows")));
        Assert.Equal(40, name.GetProperty("systems")[1].GetProperty("limits").GetProperty("maxLength").GetInt32());
        Assert.Equal("2027-01-31", entity.GetProperty("rows").EnumerateArray().Single(static row => row.GetProperty("name").GetString() == "fax").GetProperty("until").GetString());
    }

    [Fact]
    public async Task Stale_pages_are_printed_as_json()
    {
        var run = await CliRun.OfAsync(folder.Path, "docs", "--check", "--json");

        Assert.Equal(ExitCodes.Found, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.False(json.RootElement.GetProperty("current").GetBoolean());
        Assert.Equal("missing", json.RootElement.GetProperty("stale")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_spec_that_cannot_be_read_is_named_with_its_line()
    {
        folder.Write("mappings/customer.yaml", "entity: customer\nsystems: { a: A, b: B }\nsyncd: {}\n");

        var run = await CliRun.OfAsync(folder.Path, "docs");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("mappings/customer.yaml(3,1): error MSYNC002: 'syncd'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("docs")));
    }

    [Theory]
    [InlineData("nothing", "is no folder")]
    [InlineData("empty", "has no specs")]
    public async Task A_folder_without_specs_is_refused(string specs, string message)
    {
        Directory.CreateDirectory(folder.File("empty"));

        var run = await CliRun.OfAsync(folder.Path, "docs", specs);

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_specs_of_one_entity_are_refused()
    {
        folder.Write("mappings/again.yaml", Group);

        var run = await CliRun.OfAsync(folder.Path, "docs");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("mappings/again.yaml", run.Error, StringComparison.Ordinal);
        Assert.Contains("mappings/more/group.yml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_file_is_refused_before_it_is_read()
    {
        await using (var huge = File.Create(folder.File("mappings/huge.yaml")))
            huge.SetLength(17 * 1024 * 1024);

        var run = await CliRun.OfAsync(folder.Path, "docs");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("16 MB", run.Error, StringComparison.Ordinal);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
