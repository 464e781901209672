using MappingSync.Cli.Loading;

namespace MappingSync.Cli.Tests.Loading;

public sealed class ProjectFinderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_without_a_project_is_refused() =>
        Assert.Contains("--project", Assert.Throws<CliFailure>(() => ProjectFinder.Find(folder.Path)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_path_that_does_not_exist_is_refused() =>
        Assert.Contains("does not exist", Assert.Throws<CliFailure>(() => ProjectFinder.Find(folder.File("nothing"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_project_is_refused()
    {
        var file = folder.Write("notes.txt", "");

        Assert.Contains("no C# project", Assert.Throws<CliFailure>(() => ProjectFinder.Find(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_project_is_taken_whatever_it_holds()
    {
        var project = folder.Write("a/b/Only.csproj", "<Project />");

        Assert.Equal(project, ProjectFinder.Find(folder.Path));
    }

    [Fact]
    public void Of_several_projects_the_one_with_a_folder_of_specs_is_taken()
    {
        folder.Write("App/App.csproj", "<Project />");
        folder.Write("Maps/mappings/customer.yaml", "entity: customer");
        var project = folder.Write("Maps/Maps.csproj", "<Project />");

        Assert.Equal(project, ProjectFinder.Find(folder.Path));
    }

    [Fact]
    public void Several_projects_with_specs_are_listed()
    {
        folder.Write("One/One.csproj", "<AdditionalFiles Include=\"x\" MappingSyncSpec=\"true\" />");
        folder.Write("Two/Two.csproj", "<AdditionalFiles Include=\"x\" MappingSyncSpec=\"true\" />");
        folder.Write("App/App.csproj", "<Project />");

        var message = Assert.Throws<CliFailure>(() => ProjectFinder.Find(folder.Path)).Message;

        Assert.Contains("One.csproj", message, StringComparison.Ordinal);
        Assert.Contains("Two.csproj", message, StringComparison.Ordinal);
        Assert.DoesNotContain("App.csproj", message, StringComparison.Ordinal);
        Assert.Contains("--project", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_in_folders_of_builds_and_behind_links_are_not_found()
    {
        var project = folder.Write("App/App.csproj", "<Project />");
        folder.Write("App/bin/Copy.csproj", "<Project />");
        folder.Write(".git/Hidden.csproj", "<Project />");
        Directory.CreateSymbolicLink(folder.File("App/again"), folder.Path);

        Assert.Equal(project, ProjectFinder.Find(folder.Path));
    }

    [Theory]
    [InlineData("Shop.sln", "Project(\"{X}\") = \"Maps\", \"src\\Maps\\Maps.csproj\", \"{Y}\"")]
    [InlineData("Shop.slnx", "<Solution><Project Path=\"src/Maps/Maps.csproj\" /></Solution>")]
    [InlineData("Shop.slnf", "{ \"solution\": { \"path\": \"Shop.sln\", \"projects\": [ \"src\\\\Maps\\\\Maps.csproj\" ] } }")]
    public void The_projects_of_a_solution_are_found(string name, string text)
    {
        var project = folder.Write("src/Maps/Maps.csproj", "<Project />");
        folder.Write("Other/Other.csproj", "<Project />");

        Assert.Equal(project, ProjectFinder.Find(folder.Write(name, text)));
    }
}
