using System.Diagnostics;
using System.Text.Json;

namespace MappingSync.Benchmarks.Figures;

/// <summary>
/// Several runs of one measurement, each in a process of its own: where compiled code comes to lie differs between
/// processes, and a median over them forgives it.
/// </summary>
internal static class Runs
{
    public const int Count = 5;

    /// <summary>Starts this program again with the given word and a file for its figures, and gathers them.</summary>
    public static IReadOnlyList<IReadOnlyList<Figure>> Of(string measurement)
    {
        var runs = new List<IReadOnlyList<Figure>>();
        for (var run = 1; run <= Count; run++)
        {
            Console.Error.WriteLine($"run {run} of {Count}");
            var file = Path.GetTempFileName();
            try
            {
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [measurement, file]) { RedirectStandardOutput = true })!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode != 0)
                {
                    throw new InvalidOperationException($"Run {run} ended with {process.ExitCode}.");
                }

                runs.Add(JsonSerializer.Deserialize<Figure[]>(File.ReadAllText(file))!);
            }
            finally
            {
                File.Delete(file);
            }
        }

        return runs;
    }

    /// <summary>Writes the figures of one run for the program that started it.</summary>
    public static void Write(string file, IReadOnlyList<Figure> figures) => File.WriteAllText(file, JsonSerializer.Serialize(figures));
}
