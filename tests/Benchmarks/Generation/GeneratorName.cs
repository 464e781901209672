namespace MappingSync.Benchmarks.Generation;

internal enum GeneratorName
{
    MappingSync,
    Mapperly,
}
