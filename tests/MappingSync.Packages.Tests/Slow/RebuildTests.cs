using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>A build sees each change of the set of specs, although the compiler's inputs have no newer timestamp.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class RebuildTests(LocalFeed feed)
{
    [SlowFact]
    public void A_spec_that_comes_with_an_old_timestamp_or_goes_is_noticed()
    {
        var consumer = new Consumer(feed, "rebuild");
        consumer.Build().Succeeded();
        Assert.DoesNotContain("PacketMapping", consumer.Types);

        consumer.Write("mappings/packet.yaml", consumer.Read("mappings/parcel.yaml").Replace("entity: parcel", "entity: packet", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(Path.Combine(consumer.Folder, "mappings", "packet.yaml"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        consumer.Build().Succeeded();
        Assert.Contains("PacketMapping", consumer.Types);

        File.Delete(Path.Combine(consumer.Folder, "mappings", "packet.yaml"));
        consumer.Build().Succeeded();
        Assert.DoesNotContain("PacketMapping", consumer.Types);
        Assert.Contains("ParcelMapping", consumer.Types);
    }

    [SlowFact]
    public void A_project_that_opts_out_has_no_mapper_and_no_warning()
    {
        var consumer = new Consumer(feed, "opt-out", properties: "<MappingSyncIncludeSpecs>false</MappingSyncIncludeSpecs>");
        consumer.Write("Program.cs", "System.Console.WriteLine(1);");

        var build = consumer.Build().Succeeded();

        Assert.Empty(consumer.Findings(build));
        Assert.DoesNotContain("ParcelMapping", consumer.Types);
    }

    [SlowFact]
    public void Another_folder_of_specs_can_be_named()
    {
        var consumer = new Consumer(feed, "other-folder", properties: "<MappingSyncSpecFolder>contracts/specs/</MappingSyncSpecFolder>");
        consumer.Write("contracts/specs/parcel.yaml", consumer.Read("mappings/parcel.yaml"));
        File.Delete(Path.Combine(consumer.Folder, "mappings", "parcel.yaml"));

        var build = consumer.Build().Succeeded();

        Assert.Contains(consumer.Findings(build), static finding => finding.StartsWith("contracts/specs/parcel.yaml(3,9): warning MSYNC201", StringComparison.Ordinal));
        Assert.Equal(Consumer.Printed, consumer.Run().Lines);
    }

    [SlowFact]
    public void The_schema_of_the_package_is_found_by_the_projects_property()
    {
        var consumer = new Consumer(feed, "schema");
        consumer.Dotnet("restore", "-nologo", "-v:q").Succeeded();

        var schema = consumer.Dotnet("build", "-getProperty:MappingSyncSchema").Succeeded().Output.Trim();

        Assert.Equal(File.ReadAllText(Checkout.Of("mappings", "mapping.schema.json")), File.ReadAllText(schema));
    }
}
