namespace MappingSync.Benchmarks.Generation;

/// <summary>How long one step took.</summary>
/// <param name="Step">The step.</param>
/// <param name="Milliseconds">The median of its repeats.</param>
internal sealed record GenerationFigure(string Step, double Milliseconds);
