namespace MappingSync.Runner.Tests.Schedules;

/// <summary>Tests that measure the process, or need all of the machine to be quick: nothing runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
