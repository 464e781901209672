using System.Reflection;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace MappingSync.Benchmarks.Figures;

/// <summary>A benchmark method that is called many times in a row.</summary>
internal abstract class Subject(string mapper)
{
    public string Mapper { get; } = mapper;

    public abstract void Run(int calls);

    /// <summary>The subjects of a class of benchmarks by operation, in the order of the class.</summary>
    public static ILookup<string, Subject> Of(object rows) =>
        (from method in rows.GetType().GetMethods()
         let benchmark = method.GetCustomAttribute<BenchmarkAttribute>()
         where benchmark is not null
         select (Operation: method.OwnCategory(), Subject: Of(rows, method, benchmark.Description!)))
        .ToLookup(static row => row.Operation, static row => row.Subject);

    private static Subject Of(object rows, MethodInfo method, string mapper) => (Subject)Activator.CreateInstance(
        typeof(Subject<>).MakeGenericType(method.ReturnType),
        mapper,
        method.CreateDelegate(typeof(Func<>).MakeGenericType(method.ReturnType), rows))!;
}

/// <inheritdoc />
internal sealed class Subject<TResult>(string mapper, Func<TResult> call) : Subject(mapper)
{
    private TResult? last;

    /// <summary>
    /// Calls in a loop that is compiled once and for all: the runtime must not learn which of the mappers it calls, or it
    /// would favour the one that it saw first.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public override void Run(int calls)
    {
        TResult? result = default;
        for (var i = 0; i < calls; i++)
        {
            result = call();
        }

        last = result;
    }

    public override string ToString() => Mapper + ": " + last;
}
