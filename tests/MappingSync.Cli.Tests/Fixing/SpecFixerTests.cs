using System.Text;
using MappingSync.Cli.Fixing;

namespace MappingSync.Cli.Tests.Fixing;

public sealed class SpecFixerTests : IDisposable
{
    private const string Excluded = """

        excluded:
          country: { shop: country, reason: '' }
          credit: { shop: credit, reason: '' }
          nickname: { shop: nickname, reason: '' }
          country-2: { books: country, reason: '' }
          credit-2: { books: credit, reason: '' }
          nick: { books: nick, reason: '' }

        """;

    private readonly ShopFolder shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public async Task Namesakes_of_one_type_are_synced_and_the_rest_is_excluded_with_reasons_to_fill_in()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head);

        var report = await shop.FixAsync();

        // 'country' of books cannot be written, and 'credit' has another type there.
        Assert.Equal(ShopFolder.Head + "  home-phone: { shop: home_phone, books: homePhone }\n" + Excluded, await File.ReadAllTextAsync(path));
        Assert.Equal(ExitCodes.Found, report.ExitCode);
        Assert.Equal(Enumerable.Repeat("MSYNC401", 6), report.Remaining.Select(static finding => finding.Id));
        Assert.Equal(7, report.Changes.Count);
        Assert.Equal("'home_phone' of shop is synced with 'homePhone'", report.Changes.Single(static change => change.Action == FixAction.Sync).Text);
    }

    [Fact]
    public async Task Sync_also_takes_names_that_are_alike_and_leaves_what_has_no_counterpart()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head);

        var report = await shop.FixAsync(FixPolicy.SyncAlike);

        Assert.Equal(ShopFolder.Head + "  home-phone: { shop: home_phone, books: homePhone }\n  nickname: { shop: nickname, books: nick }\n", await File.ReadAllTextAsync(path));
        Assert.Equal(["country", "credit", "country", "credit"], report.Remaining.Select(static finding => finding.Properties["propertyPath"]));
        Assert.All(report.Remaining, static finding => Assert.Equal("MSYNC201", finding.Id));
    }

    [Fact]
    public async Task With_a_reason_nothing_is_left_and_the_properties_of_a_system_share_it()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head);

        var report = await shop.FixAsync(FixPolicy.Exclude, reason: "Not in our document");

        Assert.Equal(
            ShopFolder.Head + """

            excluded:
              shop-only: { shop: [country, credit, home_phone, nickname], reason: Not in our document }
              books-only: { books: [country, credit, homePhone, nick], reason: Not in our document }

            """,
            await File.ReadAllTextAsync(path));
        Assert.Equal(ExitCodes.Ok, report.ExitCode);
        Assert.Empty(report.Remaining);
    }

    [Fact]
    public async Task Stale_entries_go_only_when_asked_for()
    {
        const string Lists = """

            excluded:
              rest: { shop: [home_phone, nickname, gone, country, credit], books: [homePhone, nick], reason: Not needed }   # kept
              old: { books: former, reason: Not needed }

            read-only:
              books: [country, credit, nick, former]   # by the server

            """;
        var path = shop.Add("customer.yaml", ShopFolder.Head + Lists);

        var left = await shop.FixAsync();
        Assert.Equal(ShopFolder.Head + Lists, await File.ReadAllTextAsync(path));
        Assert.Equal(ExitCodes.Found, left.ExitCode);
        Assert.Equal(4, left.Remaining.Count);

        var report = await shop.FixAsync(removeStale: true);

        Assert.Equal(
            ShopFolder.Head + """

            excluded:
              rest: { shop: [home_phone, nickname, country, credit], books: [homePhone, nick], reason: Not needed }   # kept

            read-only:
              books: [country, credit]   # by the server

            """,
            await File.ReadAllTextAsync(path));
        Assert.Equal(ExitCodes.Ok, report.ExitCode);
        Assert.Equal(4, report.Changes.Count(static change => change.Action == FixAction.Remove));
    }

    [Fact]
    public async Task A_shared_exclusion_that_leaves_out_nothing_goes_too()
    {
        shop.Add("customer.yaml", ShopFolder.Head);
        var shared = shop.Add("_shared.yaml", "# For all.\nexcluded:\n  phones: { shop: [home_phone, fax], reason: Private }   # kept\n  links: { properties: [self], reason: Links }\n");

        var report = await shop.FixAsync(FixPolicy.Exclude, removeStale: true, reason: "Not needed");

        Assert.Equal("# For all.\nexcluded:\n  phones: { shop: [home_phone], reason: Private }   # kept\n", await File.ReadAllTextAsync(shared));
        Assert.Empty(report.Remaining);
    }

    [Fact]
    public async Task A_field_that_would_be_an_error_is_taken_back_and_the_others_stay()
    {
        const string Visit = """
            entity: visit
            systems: { shop: Shop.Visit, books: Books.Visit }
            flows: { push: { from: shop, to: books } }

            """;
        const string Excluded = "excluded:\n  city: { shop: Place.City, books: Place.City, reason: Not needed }\n";
        var path = shop.Add("visit.yaml", Visit + Excluded);

        var report = await shop.FixAsync();

        // No 'Place' of the books can be made, so nothing in it can be written.
        Assert.Equal(
            Visit + "synced:\n  note: { shop: Note, books: Note }\n" + Excluded + "  zip: { shop: Place.Zip, reason: '' }\n  place-zip: { books: Place.Zip, reason: '' }\n",
            await File.ReadAllTextAsync(path));
        Assert.Equal(["MSYNC401", "MSYNC401"], report.Remaining.Select(static finding => finding.Id));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_no_file()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head);

        var report = await shop.FixAsync(dryRun: true);

        Assert.Equal(ShopFolder.Head, await File.ReadAllTextAsync(path));
        Assert.Equal(7, report.Changes.Count);
        Assert.StartsWith("--- a/mappings/customer.yaml\n+++ b/mappings/customer.yaml\n@@ -6,3 +6,12 @@\n synced:\n", Assert.Single(report.Files).Diff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_chosen_files_and_rules_are_repaired_and_counted()
    {
        var first = shop.Add("customer.yaml", ShopFolder.Head + "read-only: { books: gone }\n");
        var second = shop.Add("friend.yaml", ShopFolder.Head.Replace("entity: customer", "entity: friend", StringComparison.Ordinal));

        var report = await shop.FixAsync(removeStale: true, files: [first], ids: ["MSYNC403"]);

        Assert.Equal(ShopFolder.Head, await File.ReadAllTextAsync(first));
        Assert.Equal(ShopFolder.Head.Replace("entity: customer", "entity: friend", StringComparison.Ordinal), await File.ReadAllTextAsync(second));
        Assert.Equal(ExitCodes.Ok, report.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_no_spec_is_refused_with_the_specs_that_are()
    {
        shop.Add("customer.yaml", ShopFolder.Head);

        var failure = await Assert.ThrowsAsync<CliFailure>(() => shop.FixAsync(files: [Path.Combine(shop.Root, "mappings", "costumer.yaml")]));

        Assert.Contains("mappings/customer.yaml", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spec_that_cannot_be_read_stays_as_it_is_and_is_told()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head + "excluded: {");

        var report = await shop.FixAsync();

        Assert.Equal(ShopFolder.Head + "excluded: {", await File.ReadAllTextAsync(path));
        Assert.Equal("MSYNC001", Assert.Single(report.Remaining).Id);
    }

    [Fact]
    public async Task Line_ends_and_a_byte_order_mark_stay()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        await shop.FixAsync();

        var bytes = await File.ReadAllBytesAsync(path);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal((ShopFolder.Head + "  home-phone: { shop: home_phone, books: homePhone }\n" + Excluded).ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head);
        await shop.FixAsync(reason: "Not needed");
        var once = await File.ReadAllTextAsync(path);

        var report = await shop.FixAsync(reason: "Not needed");

        Assert.Empty(report.Changes);
        Assert.Empty(report.Files);
        Assert.Equal(once, await File.ReadAllTextAsync(path));
        Assert.Equal(ExitCodes.Ok, report.ExitCode);
    }

    [Fact]
    public async Task No_temporary_file_is_left_and_the_permissions_stay()
    {
        var path = shop.Add("customer.yaml", ShopFolder.Head);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        await shop.FixAsync();

        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }
}
