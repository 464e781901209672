using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Reading;

public class RepositorySpecsTests
{
    public static TheoryData<string> Specs()
    {
        var data = new TheoryData<string>();
        foreach (var path in RepositorySpecs.Paths())
            data.Add(Path.GetFileName(path));

        return data;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_spec_of_the_repository_reads_without_a_finding(string name)
    {
        var path = Path.Combine(RepositorySpecs.Root, "mappings", name);
        var text = File.ReadAllText(path);
        var found = SpecFiles.KindOf(path, null) == SpecFileKind.Shared
            ? SpecReader.ReadShared(path, text).Diagnostics
            : SpecReader.Read(path, text).Diagnostics;

        Assert.Equal([], found.Select(diagnostic => $"{diagnostic.Id} ({diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1}) {string.Join(" | ", diagnostic.Arguments)}"));
    }
}
