namespace MappingSync.Generators.Tests.Generation;

/// <summary>Contracts that cannot be made or changed without loss are refused at their place (MSYNC116), and nothing wrong is emitted.</summary>
public class UnwritableContractTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public int? Number { get; init; } public IReadOnlyList<string>? Tags { get; init; } public HashSet<string>? Set { get; init; } public Hashtable Table { get; } = []; }
            public interface INamed { string? Name { get; set; } string? Other { get; set; } }
            public abstract class Unfinished { public string? Name { get; set; } public string? Other { get; set; } }
            public sealed class Strange { public Strange(object services) { _ = services; } public string? Name { get; set; } public string? Other { get; set; } }
            public sealed class Lossy { public Lossy(string? name) { Name = name; Other = name; } public string? Name { get; } public string? Other { get; private set; } public string Both => Name + Other; }
            public sealed class Divided { public Divided(string? name) { Name = name; } public Divided(int? other) { Other = other; } public string? Name { get; } public int? Other { get; } }
            public sealed record Holder { public Lossy? Name { get; init; } public string? Other { get; init; } public IReadOnlyList<string> Fixed { get; } = []; public string[]? Array { get; init; } public List<string>? List { get; init; } public object? Any { get; init; } [Obsolete("gone", true)] public string? Gone { get; init; } }
        }
        """;

    [Theory]
    [InlineData("⟦Shop.INamed⟧", "name: { left: name, right: Name }", "MSYNC116 'right' of right ('INamed') cannot be written: it is an interface; name a class, record or struct whose constructor takes nothing or its own properties, because the flow 'push' writes it")]
    [InlineData("⟦Shop.Unfinished⟧", "name: { left: name, right: Name }", "MSYNC116 'right' of right ('Unfinished') cannot be written: it is abstract; name a class, record or struct whose constructor takes nothing or its own properties, because the flow 'push' writes it")]
    [InlineData("⟦Shop.Strange⟧", "name: { left: name, right: Name }", "MSYNC116 'right' of right ('Strange') cannot be written: none of its constructors can be called with its own properties; name a class, record or struct whose constructor takes nothing or its own properties, because the flow 'push' writes it")]
    [InlineData("⟦Shop.Lossy⟧", "name: { left: name, right: Name }", "MSYNC116 'right' of right ('Lossy') cannot be written: it can be changed only by making a new one, and no accessible constructor takes 'Name', 'Other', which would be lost; give it setters or a constructor that takes them all")]
    [InlineData("⟦Shop.Divided⟧", "name: { left: name, right: Name }\n  number: { left: number, right: Other }", "MSYNC116 'right' of right ('Divided') cannot be written: no accessible constructor takes what is written ('Name', 'Other'); give it a constructor that takes its own properties, by their names, and nothing else")]
    [InlineData("Shop.Holder", "name: { left: name, right: ⟦Name.Name⟧ }", "MSYNC116 'Name' of right ('Lossy') cannot be written: it can be changed only by making a new one, and no accessible constructor takes 'Name', 'Other', which would be lost; give it setters or a constructor that takes them all")]
    [InlineData("Shop.Holder", "tags: { left: tags, right: ⟦Fixed⟧ }", "MSYNC102 'Fixed' of 'right' is not in the contract: 'Holder' has no property 'Fixed'; it is there but cannot be set; give it an 'init' or 'set' accessor, or a constructor parameter of its name and type")]
    [InlineData("Shop.Holder", "name: { left: name, right: ⟦Gone⟧ }", "MSYNC102 'Gone' of 'right' is not in the contract: 'Holder' has no property 'Gone'; it is there but marked obsolete as an error; exclude it")]
    [InlineData("Shop.Holder", "tags: { left: set, right: ⟦List⟧ }", "MSYNC301 ")]
    [InlineData("Shop.Holder", "tags: { left: number, right: ⟦Any⟧ }", "MSYNC301 ")]
    public async Task It_is_said_where_it_stands(string type, string fields, string message)
    {
        var marked = new Reading.MarkedText($$"""
            entity: thing
            systems: { left: Shop.Source, right: {{type}} }
            key: none
            flows: { push: { from: left, to: right } }
            synced:
              {{fields}}
            """);
        var project = new MappingProject(Contracts.Replace("Hashtable", "System.Collections.Hashtable", StringComparison.Ordinal), marked.Text);

        var found = Assert.Single(await project.FindingsAsync(), static finding => !finding.StartsWith("MSYNC201", StringComparison.Ordinal));
        var expected = message[..8] + " " + marked.Places[0] + " " + message[9..];
        Assert.Equal(expected, message.EndsWith(' ') ? found[..expected.Length] : found);
        Assert.Empty(project.Problems());
    }

    [Fact]
    public void A_build_without_analyzers_hears_of_errors_from_the_generator()
    {
        const string Spec = """
            entity: thing
            systems: { left: Shop.Source, right: Shop.Holder }
            key: none
            flows: { push: { from: left, to: right } }
            synced:
              name: { left: name, right: Other }
              number: { left: nonsense, right: List }
            """;
        var project = new MappingProject(Contracts.Replace("Hashtable", "System.Collections.Hashtable", StringComparison.Ordinal), Spec);

        Assert.Empty(project.SaidByGenerator());
        Assert.Empty(project.SaidByGenerator(("build_property.RunAnalyzers", "true")));
        foreach (var property in (string[])["build_property.RunAnalyzers", "build_property.RunAnalyzersDuringBuild"])
            Assert.StartsWith("/repo/mappings/0/thing.yaml(7,19): error MSYNC102: 'nonsense' of 'left' is not in the contract", Assert.Single(project.SaidByGenerator((property, "false"))), StringComparison.Ordinal);

        Assert.Contains("/// <remarks>thing.yaml has errors, which leave out 'number' in 'push'.</remarks>", project.Source("ThingMapping"), StringComparison.Ordinal);
    }
}
