using MappingSync.Cli.Checking;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Tests.Loading;

[Collection(ShopCollection.Name)]
public sealed class ProjectLoaderTests(ShopFixture shop)
{
    [Fact]
    public void The_one_project_with_specs_is_found_below_a_folder() =>
        Assert.Equal(Path.Combine(shop.Folder, "Mappings", "Mappings.csproj"), shop.Project.Path);

    [Fact]
    public void A_contract_of_a_referenced_project_is_seen_although_nothing_was_built()
    {
        Assert.NotNull(shop.Project.Compilation.GetTypeByMetadataName("Shop.Contracts.Customer"));
        Assert.Empty(Directory.EnumerateFiles(shop.Folder, "*.dll", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_specs_arrive_with_their_metadata_and_the_namespace_of_the_project()
    {
        Assert.Equal("customer.yaml", Path.GetFileName(Assert.Single(shop.Project.Specs).Path));
        Assert.Equal("Acme.Sync", shop.Project.RootNamespace);
    }

    [Fact]
    public async Task The_severities_of_the_project_hold()
    {
        var finding = Assert.Single(await ProjectDiagnostics.OfAsync(shop.Project, today: null, CancellationToken.None));

        Assert.Equal("MSYNC201", finding.Id);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Contains("'phone'", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exclusion_expires_on_the_day_that_is_given_and_not_before()
    {
        var onItsLastDay = await ProjectDiagnostics.OfAsync(shop.Project, new DateOnly(2026, 3, 31), CancellationToken.None);
        var afterIt = await ProjectDiagnostics.OfAsync(shop.Project, new DateOnly(2026, 4, 1), CancellationToken.None);

        Assert.DoesNotContain(onItsLastDay, static finding => finding.Id == "MSYNC404");
        Assert.Contains(afterIt, static finding => finding.Id == "MSYNC404");
    }

    [Fact]
    public async Task A_check_prints_lines_like_the_compilers_and_exits_with_1()
    {
        var run = await CliRun.OfAsync(shop.Folder, "check", "--project", "Mappings");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Found, run.ExitCode);
        Assert.Equal(
            """
            specs/customer.yaml(4,11): error MSYNC201: The property 'phone' of ledger ('Shop.Contracts.Debtor') is in no list of the spec 'customer'; put it into 'synced', or into 'excluded' with a reason
            1 error in 1 file; 1 spec file of Mappings/Mappings.csproj checked.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task A_project_that_was_not_restored_is_refused_with_the_remedy()
    {
        using var folder = new TemporaryFolder();
        ShopProject.Write(folder, restored: false);

        var run = await CliRun.OfAsync(folder.Path, "check", "-p", "Mappings/Mappings.csproj");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("dotnet restore", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }
}
