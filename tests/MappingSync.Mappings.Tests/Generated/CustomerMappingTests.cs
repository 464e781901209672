namespace MappingSync.Mappings.Tests.Generated;

/// <summary>The customer's mapper, which the documentation shows.</summary>
public class CustomerMappingTests
{
    [Fact]
    public void CustomerMapping() => Snapshots.Match(EmittedMappings.Source("CustomerMapping"));
}
