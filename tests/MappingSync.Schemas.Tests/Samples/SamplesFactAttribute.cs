namespace MappingSync.Schemas.Tests.Samples;

/// <summary>A test that needs recorded bodies of the APIs; skipped, and reported so, when nobody says where they are.</summary>
internal sealed class SamplesFactAttribute : FactAttribute
{
    public SamplesFactAttribute()
    {
        if (SampleFolder.Named is null) Skip = $"Set {SampleFolder.Variable} to the folder with bodies of both APIs (see docs/schemas.md).";
    }
}
