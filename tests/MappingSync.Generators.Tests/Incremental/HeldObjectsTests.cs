using System.Collections;
using System.Reflection;
using MappingSync.Generator;
using Microsoft.CodeAnalysis;

namespace MappingSync.Generators.Tests.Incremental;

/// <summary>What the generator keeps between runs must not keep a compilation alive.</summary>
public class HeldObjectsTests
{
    public static TheoryData<string> Steps => [TrackingNames.Parse, TrackingNames.Relate, TrackingNames.Resolve, TrackingNames.Emit];

    [Theory]
    [MemberData(nameof(Steps))]
    public void No_step_holds_a_symbol_a_tree_or_a_compilation(string step)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var outputs = new LargeProject().Result.TrackedSteps[step].SelectMany(static run => run.Outputs).ToList();

        Assert.NotEmpty(outputs);
        foreach (var (value, _) in outputs)
            Walk(value, step, seen);

        Assert.True(seen.Count > LargeProject.Specs, "The walk did not reach into the outputs.");
    }

    [Fact]
    public void The_walk_finds_a_symbol_where_there_is_one() =>
        Assert.ThrowsAny<Exception>(() => Walk(new { Held = new object[] { Generation.MappingProject.Compile("x").Assembly } }, "probe", new(ReferenceEqualityComparer.Instance)));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null)
            return;

        Assert.False(value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or AdditionalText, path + " holds a " + value.GetType());
        var type = value.GetType();
        if (!type.IsValueType && !seen.Add(value) || type.IsPrimitive || type.IsEnum || value is string or decimal or DateTime or Type)
            return;

        if (value is IEnumerable list and not string && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            foreach (var item in list)
                Walk(item, path + "[]", seen);

            return;
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }
}
