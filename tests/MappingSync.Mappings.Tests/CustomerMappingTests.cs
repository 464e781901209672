using MappingSync.Mappings.Tests.Generated;

namespace MappingSync.Mappings.Tests;

/// <summary>The customer's mapper, which the documentation shows.</summary>
public class CustomerMappingTests
{
    [Fact]
    public void The_mapper_is_the_one_that_the_documentation_shows() => Snapshots.Match(EmittedMappings.Source("CustomerMapping"), "CustomerMapping");
}
