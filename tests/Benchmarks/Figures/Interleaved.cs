using System.Diagnostics;
using MappingSync.Benchmarks.Rows;

namespace MappingSync.Benchmarks.Figures;

/// <summary>
/// Measures mappers side by side: short batches of each in turn, and the median of the ratios of batches that ran one after
/// the other. What disturbs the machine disturbs neighbours alike, so the ratio holds on a machine that does other work.
/// </summary>
internal static class Interleaved
{
    private const int Rounds = 300;

    private static readonly TimeSpan Batch = TimeSpan.FromMicroseconds(200);

    /// <summary>The runtime compiles anew what is called often once no other code was new to it for 100 ms.</summary>
    private static readonly TimeSpan CompilerWaits = TimeSpan.FromMilliseconds(120);

    public static IReadOnlyList<Figure> Measure()
    {
        object[] classes = [new CustomerRows(), new FlatRows(), new WideRows(), new OrderRows()];
        var rows = classes
            .SelectMany(static rows => Subject.Of(rows).Select(operation => (Record: rows.GetType().OwnCategory(), Operation: operation.Key, Subjects: operation.ToArray())))
            .ToArray();
        var idle = new Subject<object?>("", static () => null);
        WarmUp([idle, .. rows.SelectMany(static row => row.Subjects)]);
        var overhead = Enumerable.Range(0, Rounds).Select(_ => Nanoseconds(idle, 10_000)).Median();
        return [.. rows.SelectMany(row => Measure(row.Record, row.Operation, row.Subjects, overhead))];
    }

    /// <summary>Calls everything until it is compiled for good, which the runtime does beside the calls and after a pause in new ones.</summary>
    private static void WarmUp(Subject[] subjects)
    {
        for (var pass = 0; pass < 15; pass++)
        {
            foreach (var subject in subjects)
            {
                subject.Run(200);
            }

            Thread.Sleep(CompilerWaits);
        }
    }

    private static IEnumerable<Figure> Measure(string record, string operation, Subject[] subjects, double overhead)
    {
        var byHand = Array.FindIndex(subjects, static subject => subject.Mapper == Figure.HandWritten);
        var once = Enumerable.Range(0, 5).Select(_ => Nanoseconds(subjects[byHand], 1_000)).Min();
        var calls = Math.Max(1, (int)(Batch.TotalNanoseconds / once));
        var times = subjects.Select(static _ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < subjects.Length; turn++)
            {
                var subject = (round + turn) % subjects.Length;
                times[subject][round] = Math.Max(0.1, Nanoseconds(subjects[subject], calls) - overhead);
            }
        }

        return subjects.Select((subject, i) => new Figure(
            record,
            operation,
            subject.Mapper,
            times[i].Median(),
            times[i].Zip(times[byHand], static (time, baseline) => time / baseline).Median(),
            Bytes(subject)));
    }

    private static double Nanoseconds(Subject subject, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        subject.Run(calls);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static long Bytes(Subject subject)
    {
        const int calls = 1_000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        subject.Run(calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }
}
