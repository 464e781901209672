using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>A program that uses a library which uses the package.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class TransitiveTests(LocalFeed feed)
{
    [SlowFact]
    public void A_program_uses_the_mappers_of_a_library_and_is_told_that_its_own_specs_need_the_package()
    {
        var library = new Consumer(feed, "library");
        library.Write("Parcels.csproj", library.Project(properties: "<OutputType>Library</OutputType>").Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal));
        var program = library.Read("Program.cs");
        File.Delete(Path.Combine(library.Folder, "Program.cs"));

        var app = new Consumer(feed, "app");
        app.Write("Parcels.csproj", app.Project().Replace($"<PackageReference Include=\"MappingSync\" Version=\"{feed.Version}\" />", "<ProjectReference Include=\"../library/Parcels.csproj\" />", StringComparison.Ordinal)
            .Replace("<RootNamespace>", "<AssemblyName>App</AssemblyName><RootNamespace>", StringComparison.Ordinal));
        app.Write("Program.cs", program);
        File.Delete(Path.Combine(app.Folder, "Contracts.cs"));
        File.Delete(Path.Combine(app.Folder, "mappings", "parcel.yaml"));
        app.Write("mappings/index.yaml", "settings: { number_of_shards: 1 }\n");

        var alien = app.Build().Succeeded();
        Assert.DoesNotContain(app.Findings(alien), static finding => finding.Contains("MSYNC902", StringComparison.Ordinal));
        Assert.Equal(Consumer.Printed, app.Dotnet("run", "--no-build").Succeeded().Lines);

        app.Write("mappings/own.yaml", library.Read("mappings/parcel.yaml"));
        var own = app.Build().Succeeded();
        Assert.Contains(app.Findings(own), static finding => finding.EndsWith(
            "warning MSYNC902: The specs of this project are not compiled, because it references MappingSync only through another project or package: mappings/own.yaml; add a package reference to MappingSync to this project, or set MappingSyncIncludeSpecs to false",
            StringComparison.Ordinal));
    }
}
