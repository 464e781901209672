using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>A program that uses a library which uses the package.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class TransitiveTests(LocalFeed feed)
{
    private const string Ignored = "warning MSYNC902: These look like mapping specs and are not compiled, because the project references MappingSync only through another project or package: mappings/own.yaml; add a package reference to MappingSync, or set MappingSyncIncludeSpecs to true or false";

    [SlowFact]
    public void A_program_uses_the_mappers_of_a_library_project_and_is_told_that_its_own_specs_are_not_compiled()
    {
        var library = Library("library");

        TellsOfIgnoredSpecs(App("app", "<ProjectReference Include=\"../library/Parcels.csproj\" />", library), library);
    }

    [SlowFact]
    public void A_program_uses_the_mappers_of_a_packaged_library_and_is_told_that_its_own_specs_are_not_compiled()
    {
        var library = Library("packaged");
        library.Dotnet("pack", "-nologo", "-v:q", "--output", feed.Folder, "-p:PackageId=MappingSync.Foreign.Library", "-p:Version=1.0.0").Succeeded();

        TellsOfIgnoredSpecs(App("user", "<PackageReference Include=\"MappingSync.Foreign.Library\" Version=\"1.0.0\" />", library), library);
    }

    private static void TellsOfIgnoredSpecs(Consumer app, Consumer library)
    {
        // A folder of that name may hold anything.
        app.Write("mappings/index.yaml", "settings: { number_of_shards: 1 }\n");
        Assert.DoesNotContain(app.Findings(app.Build().Succeeded()), static finding => finding.Contains("mappings/", StringComparison.Ordinal) && !finding.Contains("parcel.yaml", StringComparison.Ordinal));
        Assert.Equal(Consumer.Printed, app.Dotnet("run", "--no-build").Succeeded().Lines);

        File.Delete(Path.Combine(app.Folder, "mappings", "index.yaml"));
        app.Write("mappings/own.yaml", library.Read("mappings/parcel.yaml").Replace("entity: parcel", "entity: packet", StringComparison.Ordinal));
        Assert.Contains(app.Findings(app.Build().Succeeded()), static finding => finding.EndsWith(Ignored, StringComparison.Ordinal));
        Assert.DoesNotContain("PacketMapping", app.Types);

        var asked = app.Build("-p:MappingSyncIncludeSpecs=true").Succeeded();
        Assert.DoesNotContain(app.Findings(asked), static finding => finding.Contains("MSYNC902", StringComparison.Ordinal));
        Assert.Contains("PacketMapping", app.Types);
    }

    private Consumer Library(string name)
    {
        var library = new Consumer(feed, name);
        library.Write("Parcels.csproj", library.Project().Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal));
        File.Delete(Path.Combine(library.Folder, "Program.cs"));
        return library;
    }

    private Consumer App(string name, string reference, Consumer library)
    {
        var app = new Consumer(feed, name) { AssemblyName = "App" };
        app.Write("Parcels.csproj", library.Project()
            .Replace($"<PackageReference Include=\"MappingSync\" Version=\"{feed.Version}\" />", reference, StringComparison.Ordinal)
            .Replace("<RootNamespace>", "<AssemblyName>App</AssemblyName><RootNamespace>", StringComparison.Ordinal));
        File.Delete(Path.Combine(app.Folder, "Contracts.cs"));
        File.Delete(Path.Combine(app.Folder, "mappings", "parcel.yaml"));
        return app;
    }
}
