using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Consumers;

/// <summary>The example as this repository builds it.</summary>
public class ExampleTests
{
    [Fact]
    public void The_example_prints_what_its_snapshot_shows()
    {
        var example = Checkout.Of("examples", "OwnMapping", "bin", Checkout.Configuration, "net10.0", "OwnMapping.dll");

        Snapshots.Match(Command.Dotnet(Checkout.Root, new Dictionary<string, string>(), example).Succeeded().Output.ReplaceLineEndings("\n"), "OwnMapping");
    }
}
