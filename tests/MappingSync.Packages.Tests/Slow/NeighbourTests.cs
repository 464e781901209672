using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>Generators of other packages that bring a YamlDotNet of their own neither disturb ours nor are disturbed.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class NeighbourTests(LocalFeed feed)
{
    private const string Program = """

        System.Console.WriteLine(Foreign.Yaml);
        """;

    // 13.7.1 counts positions in 32 bits, 18.1.0 in 64; 18.1.0 is the one that ours was made of, and the newest that there is.
    [SlowFact]
    public void An_older_YamlDotNet_works_beside_ours() => WorksBeside("Older", "13.7.1", "13.0.0.0");

    [SlowFact]
    public void The_newest_YamlDotNet_works_beside_ours() => WorksBeside("Newest", "18.1.0", "18.0.0.0");

    private void WorksBeside(string name, string version, string assemblyVersion)
    {
        var generator = new ForeignGenerator(feed, name, version);
        var consumer = new Consumer(feed, "neighbour-" + name, generator.Reference);
        consumer.Write("Program.cs", consumer.Read("Program.cs") + Program.Replace("Foreign", name, StringComparison.Ordinal));

        var build = consumer.Build().Succeeded();

        Assert.Equal(Consumer.Forgotten, consumer.Findings(build));
        Assert.Equal([.. Consumer.Printed, assemblyVersion], consumer.Run().Lines);
    }
}
