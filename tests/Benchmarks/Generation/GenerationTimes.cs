using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MappingSync.Benchmarks.Figures;

namespace MappingSync.Benchmarks.Generation;

/// <summary>The times of both generators in one table: the median over several processes for each figure, the generators in turn.</summary>
internal static class GenerationTimes
{
    private const int Processes = 5;
    private const int Builds = 3;

    private static readonly int[] Counts = [15, 50, 200];

    public static void Write(TextWriter output)
    {
        output.WriteLine("| Specs or mappers | Step | MappingSync | Mapperly | Without either |");
        output.WriteLine("|---:|---|---:|---:|---:|");
        foreach (var count in Counts)
        {
            EquivalentMappers[] projects = [new(GeneratorName.MappingSync, count), new(GeneratorName.Mapperly, count)];
            Console.Error.WriteLine($"{count}: builds");
            var builds = Enumerable.Range(0, Builds)
                .Select(_ => (Without: ColdBuild.Milliseconds(null, count), With: projects.Select(project => ColdBuild.Milliseconds(project, count)).ToArray()))
                .ToList();
            Row(output, count, ColdBuild.Step, [builds.Select(static build => build.With[0]).Median(), builds.Select(static build => build.With[1]).Median(), builds.Select(static build => build.Without).Median()]);

            Console.Error.WriteLine($"{count}: edits");
            var runs = Enumerable.Range(0, Processes).Select(_ => projects.Select(InProcess).ToArray()).ToList();
            foreach (var step in (string[])[DriverRun.FirstRun, DriverRun.UnrelatedEdit, DriverRun.UnrelatedEditOfReferences, DriverRun.OneMapping, DriverRun.OneContract])
                Row(output, count, step, [.. projects.Select((_, generator) => runs.Select(run => run[generator].Single(figure => figure.Step == step).Milliseconds).Median())]);
        }
    }

    private static void Row(TextWriter output, int count, string step, double[] milliseconds) => output.WriteLine(
        $"| {count} | {step} | " + string.Join(" | ", milliseconds.Select(static time => string.Create(CultureInfo.InvariantCulture, $"{time:N1} ms")).Concat(Enumerable.Repeat("–", 3 - milliseconds.Length))) + " |");

    private static GenerationFigure[] InProcess(EquivalentMappers project)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--generation", project.Generator.ToString(), project.Count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        var figures = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<GenerationFigure[]>(figures)! : throw new InvalidOperationException(project + " ended with " + process.ExitCode);
    }
}
