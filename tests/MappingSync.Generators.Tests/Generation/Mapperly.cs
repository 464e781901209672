using System.Reflection;
using Microsoft.CodeAnalysis;
using Riok.Mapperly.Abstractions;

namespace MappingSync.Generators.Tests.Generation;

/// <summary>Mapperly itself, to run in a project beside our generator.</summary>
internal static class Mapperly
{
    private static readonly Lazy<Type> GeneratorType = new(static () =>
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "mapperly", "Riok.Mapperly.dll")).GetType("Riok.Mapperly.MapperGenerator", throwOnError: true)!);

    /// <summary>The attributes that a project writes.</summary>
    public static MetadataReference Abstractions { get; } = MetadataReference.CreateFromFile(typeof(MapperAttribute).Assembly.Location);

    /// <summary>A new generator.</summary>
    public static IIncrementalGenerator Generator() => (IIncrementalGenerator)Activator.CreateInstance(GeneratorType.Value)!;
}
