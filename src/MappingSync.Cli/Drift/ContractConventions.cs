using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Drift;

/// <summary>What cannot be seen in the declarations of contracts, and is told.</summary>
/// <param name="Converted">Full names of types that the serializer's options convert: they may be anything.</param>
/// <param name="ReadOnly">Full names of attributes whose properties are left out of every write.</param>
internal sealed record ContractConventions(IReadOnlySet<string> Converted, IReadOnlySet<string> ReadOnly)
{
    /// <summary>Makes them of lists.</summary>
    public static ContractConventions Of(IEnumerable<string> converted, IEnumerable<string> readOnly) =>
        new(converted.ToHashSet(StringComparer.Ordinal), readOnly.ToHashSet(StringComparer.Ordinal));

    /// <summary>A misspelled name would mean nothing, and nobody would notice.</summary>
    /// <param name="compilation">Must know the types.</param>
    /// <exception cref="CliFailure">It does not know one.</exception>
    public void Check(Compilation compilation)
    {
        foreach (var (names, option) in new[] { (Converted, "converted"), (ReadOnly, "read-only-attribute") })
        {
            if (names.FirstOrDefault(name => TypeNames.FindNamed(compilation, name) is null) is { } unknown)
                throw new CliFailure($"There is no type '{unknown}' in the project or what it references, but '{option}' names it. Write its full name with its namespace{(option == "converted" ? "" : ", the ending 'Attribute' included")}.");
        }
    }
}
