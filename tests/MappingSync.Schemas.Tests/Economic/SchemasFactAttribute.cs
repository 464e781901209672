namespace MappingSync.Schemas.Tests.Economic;

/// <summary>A test that needs the published schemas; skipped, and reported so, when nobody says where they are.</summary>
internal sealed class SchemasFactAttribute : FactAttribute
{
    public SchemasFactAttribute()
    {
        if (SchemaFolder.Named is null) Skip = $"Set {SchemaFolder.Variable} to the folder with e-conomic's schemas (see docs/schemas.md).";
    }
}
