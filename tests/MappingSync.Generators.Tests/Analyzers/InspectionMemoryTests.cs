using MappingSync.Analyzers;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>The analyzer runs while somebody types: what an edit cannot have changed is not judged again.</summary>
public class InspectionMemoryTests
{
    private const string Contracts = """
        namespace Shop { public sealed record Customer { public string? Name { get; init; } } public sealed record Unit { public string? Name { get; init; } } }
        namespace Books { public sealed record Customer { public string? Name { get; init; } } public sealed record Unit { public string? Name { get; init; } } }
        """;

    private const string Converters = "public static class Texts { public static string? Upper(string? text) => text; }";

    private readonly MappingSpecAnalyzer analyzer = new();

    [Fact]
    public async Task An_edit_elsewhere_judges_no_spec_whose_types_are_referenced()
    {
        var project = Project();
        Assert.Empty(await project.DiagnosticsAsync(analyzer));
        Assert.Equal(2, analyzer.Memory.Judged);

        for (var edit = 0; edit < 5; edit++)
            Assert.Empty(await project.Edit("/repo/Program.cs", $"public static class Program {{ public static int Edit => {edit}; }}").DiagnosticsAsync(analyzer));

        Assert.Equal(2, analyzer.Memory.Judged);
    }

    [Fact]
    public async Task An_edit_of_a_spec_judges_all_because_they_refer_to_each_other()
    {
        var project = Project();
        await project.DiagnosticsAsync(analyzer);

        var found = await project.EditYaml("/repo/mappings/unit.yaml", Spec("unit", "Unit", "Name", "Nmae")).DiagnosticsAsync(analyzer);

        Assert.Equal(["MSYNC102", "MSYNC201"], found.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal(4, analyzer.Memory.Judged);
    }

    [Fact]
    public async Task What_was_found_is_said_again()
    {
        var project = Project().EditYaml("/repo/mappings/unit.yaml", Spec("unit", "Unit", "Name", "Nmae"));
        var first = await project.DiagnosticsAsync(analyzer);

        var second = await project.Edit("/repo/Program.cs", "public static class Program { }").DiagnosticsAsync(analyzer);

        Assert.Equal(2, first.Length);
        Assert.Equal(first.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal), second.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(2, analyzer.Memory.Judged);
    }

    [Fact]
    public async Task A_spec_that_names_a_class_of_the_project_is_judged_after_each_edit_of_it()
    {
        var project = Project().With("/repo/Texts.cs", Converters)
            .EditYaml("/repo/mappings/unit.yaml", "entity: unit\nsystems: { shop: Shop.Unit, books: Books.Unit }\nkey: none\nflows: { push: { from: shop, to: books } }\nuses: [Texts]\nsynced:\n  name: { shop: Name, books: Name, via: { books: Upper } }\n");
        Assert.Empty(await project.DiagnosticsAsync(analyzer));

        var found = await project.Edit("/repo/Texts.cs", Converters.Replace("Upper", "Lower", StringComparison.Ordinal)).DiagnosticsAsync(analyzer);

        Assert.Equal("MSYNC105", Assert.Single(found).Id);
        Assert.Equal(3, analyzer.Memory.Judged);
    }

    [Fact]
    public async Task A_type_that_was_missing_is_found_when_it_comes()
    {
        var project = Project().EditYaml("/repo/mappings/unit.yaml", Spec("unit", "Measure", "Name", "Name"));
        Assert.Equal(["MSYNC101", "MSYNC101"], (await project.DiagnosticsAsync(analyzer)).Select(static diagnostic => diagnostic.Id));

        Assert.Empty(await project.Edit("/repo/Program.cs", Contracts.Replace("Customer", "Other", StringComparison.Ordinal).Replace("Unit", "Measure", StringComparison.Ordinal)).DiagnosticsAsync(analyzer));
    }

    [Fact]
    public async Task The_day_of_the_build_counts()
    {
        var project = new ProjectUnderAnalysis().WithReference(Contracts).WithYaml("/repo/mappings/unit.yaml",
            "entity: unit\nsystems: { shop: Shop.Unit, books: Books.Unit }\nkey: none\nflows: { push: { from: shop, to: books } }\nexcluded:\n  name: { shop: Name, books: Name, reason: x, until: 2026-11-24 }\n");
        Assert.Empty(await project.DiagnosticsAsync(analyzer));
        Assert.Empty(await project.WithProperty("MappingSyncToday", "2026-11-24").DiagnosticsAsync(analyzer));

        Assert.Equal("MSYNC404", Assert.Single(await project.WithProperty("MappingSyncToday", "2026-11-25").DiagnosticsAsync(analyzer)).Id);
    }

    private static ProjectUnderAnalysis Project() => new ProjectUnderAnalysis()
        .WithReference(Contracts)
        .With("/repo/Program.cs", "public static class Program { public static int Edit => -1; }")
        .WithYaml("/repo/mappings/customer.yaml", Spec("customer", "Customer", "Name", "Name"))
        .WithYaml("/repo/mappings/unit.yaml", Spec("unit", "Unit", "Name", "Name"));

    private static string Spec(string entity, string type, string left, string right) =>
        $"entity: {entity}\nsystems: {{ shop: Shop.{type}, books: Books.{type} }}\nkey: none\nflows: {{ push: {{ from: shop, to: books }} }}\nsynced:\n  name: {{ shop: {left}, books: {right} }}\n";
}
