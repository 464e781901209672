namespace MappingSync.Generator;

/// <summary>The names of the generator's steps, by which tests ask why a step ran.</summary>
public static class TrackingNames
{
    /// <summary>Reading a spec file.</summary>
    public const string Parse = "MappingSync.Parse";

    /// <summary>A spec beside the specs that it depends on.</summary>
    public const string Relate = "MappingSync.Relate";

    /// <summary>Resolving a spec against the contracts.</summary>
    public const string Resolve = "MappingSync.Resolve";

    /// <summary>Writing the source.</summary>
    public const string Emit = "MappingSync.Emit";
}
