using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using MappingSync.Benchmarks;
using MappingSync.Benchmarks.Figures;
using MappingSync.Benchmarks.Generation;
using MappingSync.Benchmarks.Requests;

const string benchmarkRun = "--table", interleavedRun = "--ratios", requests = "--requests", generation = "--generation";

switch (args)
{
    // Five runs of BenchmarkDotNet, or of batches in turn, as the table of docs/performance.md.
    case [benchmarkRun or interleavedRun]:
        var table = new Table(Runs.Of(args[0]));
        table.Write(Console.Out);
        var misses = table.Misses();
        foreach (var miss in misses)
        {
            Console.Error.WriteLine(miss);
        }

        return misses.Count == 0 ? 0 : 1;

    // One of those runs, started by the above.
    case [benchmarkRun, var file]:
        Runs.Write(file, BenchmarkRun.Measure());
        return 0;
    case [interleavedRun, var file]:
        Runs.Write(file, Interleaved.Measure());
        return 0;

    // The simulators under load.
    case [requests]:
        return await SimulatorLoad.MeasureAsync(Console.Out) ? 0 : 1;

    // Builds and edits beside Mapperly, as the table of docs/performance.md.
    case [generation]:
        GenerationTimes.Write(Console.Out);
        return 0;

    // One generator in a process of its own, started by the above.
    case [generation, var generator, var count]:
        Console.Out.Write(JsonSerializer.Serialize(DriverRun.Measure(new(Enum.Parse<GeneratorName>(generator), int.Parse(count, CultureInfo.InvariantCulture)))));
        return 0;

    // Without arguments everything is measured, in one run and one table.
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Measurement).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new Measurement());
        return 0;
}
