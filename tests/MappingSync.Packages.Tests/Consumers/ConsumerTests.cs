using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Consumers;

/// <summary>One build and one run of a program that knows the package only.</summary>
public sealed class BuiltConsumer
{
    /// <summary>Builds the program and runs it.</summary>
    public BuiltConsumer(LocalFeed feed)
    {
        Consumer = new Consumer(feed, "consumer");
        Built = Consumer.Build().Succeeded();
        Ran = Consumer.Run();
    }

    internal Consumer Consumer { get; }

    internal CommandResult Built { get; }

    internal CommandResult Ran { get; }
}

/// <summary>What somebody sees who adds the package to a project.</summary>
[Collection(FeedCollection.Name)]
public class ConsumerTests(BuiltConsumer consumer) : IClassFixture<BuiltConsumer>
{
    [Fact]
    public void The_mapper_of_the_consumers_own_spec_works() => Assert.Equal(Consumer.Printed, consumer.Ran.Lines);

    [Fact]
    public void The_consumer_is_warned_of_what_its_own_spec_forgot_and_of_nothing_else() => Assert.Equal(Consumer.Forgotten, consumer.Consumer.Findings(consumer.Built));

    [Fact]
    public void Nothing_of_the_compiler_lies_beside_the_program() => Assert.Equal(
        ["MappingSync.dll", "Parcels.dll", "System.IO.Hashing.dll"],
        consumer.Consumer.Files.Where(static file => file.EndsWith(".dll", StringComparison.Ordinal)));
}
