using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace MappingSync.Benchmarks.Figures;

internal static class Categories
{
    /// <summary>The category that a class or method of benchmarks has itself: the record, or the operation.</summary>
    public static string OwnCategory(this MemberInfo member) => member.GetCustomAttribute<BenchmarkCategoryAttribute>()!.Categories.Single();
}
