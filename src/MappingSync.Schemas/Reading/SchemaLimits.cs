namespace MappingSync.Schemas;

/// <summary>What a schema may cost to read.</summary>
internal static class SchemaLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>The deepest nesting of JSON values.</summary>
    public const int Depth = 128;

    /// <summary>How many levels deep references may lead.</summary>
    public const int References = 512;

    /// <summary>The most schemas that one file may hold.</summary>
    public const int Schemas = 100_000;
}
