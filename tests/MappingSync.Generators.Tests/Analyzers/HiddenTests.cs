using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>Objects that a converter takes or makes as a whole (MSYNC202).</summary>
public class HiddenTests
{
    private const string Contracts = """
        using System.Collections.Generic;
        using Riok.Mapperly.Abstractions;

        namespace Riok.Mapperly.Abstractions
        {
            [System.Flags] public enum RequiredMappingStrategy { None = 0, Both = ~None, Source = 1, Target = 2 }
            public sealed class MapperAttribute : System.Attribute { public RequiredMappingStrategy RequiredMappingStrategy { get; set; } }
            public sealed class MapperRequiredMappingAttribute(RequiredMappingStrategy strategy) : System.Attribute { public RequiredMappingStrategy Strategy { get; } = strategy; }
            public sealed class MapperDefaultsAttribute : System.Attribute { public RequiredMappingStrategy RequiredMappingStrategy { get; set; } }
        }

        namespace Shop
        {
            public sealed record Place { public string? Street { get; init; } public string? City { get; init; } public Place? Next { get; init; } public string? Self { get; init; } }
            public sealed record Area { public string? Code { get; init; } public string? Name { get; init; } }
            public sealed record Source { public Place? Home { get; init; } public IReadOnlyList<Place>? Others { get; init; } public Area? Zone { get; init; } }
            public sealed record Target { public string? Text { get; init; } public Area? Area { get; init; } }

            public static class Plain { public static string? Text(Place? place) => place?.City; public static string? All(IReadOnlyList<Place>? places) => places?[0].City; public static Area? Area(string? city) => new() { Name = city }; }
            [Mapper] public static partial class Strict { public static partial Area ToArea(Place place); }
            [Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Target)] public static partial class Half { public static partial Area ToArea(Place place); }
            [Mapper] public static partial class Loose { [MapperRequiredMapping(RequiredMappingStrategy.None)] public static partial Area ToArea(Place place); }
            [Mapper] public static partial class Wrapped { public static Area? Of(Place? place) => place is null ? null : ToArea(place); private static partial Area ToArea(Place place); }
            [Mapper] public static class NotMapperlys { public static Area? ToArea(Place? place) => new(); }
            public static partial class Strict { public static partial Area ToArea(Place place) => new(); }
            public static partial class Half { public static partial Area ToArea(Place place) => new(); }
            public static partial class Loose { public static partial Area ToArea(Place place) => new(); }
            public static partial class Wrapped { private static partial Area ToArea(Place place) => new(); }
        }
        """;

    [Theory]
    [InlineData("text: { left: home, right: text, via: { right: ⟦Plain.Text⟧ } }", "The converter 'Plain.Text' of 'text' takes 'home' of left as a whole, and the spec does not say what becomes of 'home.Street', 'home.City', 'home.Next'")]
    [InlineData("text: { left: [zone, zone.code], right: text, via: { right: ⟦Plain.Mixed⟧ } }", "The converter 'Plain.Mixed' of 'text' takes 'zone' of left as a whole, and the spec does not say what becomes of 'zone.Name'")]
    [InlineData("text: { left: others, right: text, via: { right: ⟦Plain.All⟧ } }", "The converter 'Plain.All' of 'text' takes 'others' of left as a whole, and the spec does not say what becomes of 'others.Street', 'others.City', 'others.Next'")]
    [InlineData("area: { left: home.city, right: area, via: { right: ⟦Plain.Area⟧ } }", "The converter 'Plain.Area' of 'area' makes 'area' of right as a whole, and the spec does not say what becomes of 'area.Code', 'area.Name'")]
    [InlineData("area: { left: home, right: area, via: { right: ⟦Half.ToArea⟧ } }", "The converter 'Half.ToArea' of 'area' takes 'home' of left as a whole, and the spec does not say what becomes of 'home.Street', 'home.City', 'home.Next'")]
    [InlineData("area: { left: home, right: area, via: { right: ⟦NotMapperlys.ToArea⟧ } }", "The converter 'NotMapperlys.ToArea' of 'area' makes 'area' of right as a whole, and the spec does not say what becomes of 'area.Code', 'area.Name'", "The converter 'NotMapperlys.ToArea' of 'area' takes 'home' of left as a whole, and the spec does not say what becomes of 'home.Street', 'home.City', 'home.Next'")]
    [InlineData("area: { left: home, right: area, via: { right: ⟦Loose.ToArea⟧ } }", "The converter 'Loose.ToArea' of 'area' makes 'area' of right as a whole, and the spec does not say what becomes of 'area.Code', 'area.Name'", "The converter 'Loose.ToArea' of 'area' takes 'home' of left as a whole, and the spec does not say what becomes of 'home.Street', 'home.City', 'home.Next'")]
    public async Task It_is_said_at_the_converter_with_what_is_hidden(string field, params string[] messages)
    {
        var marked = Spec(field);

        Assert.Equal(messages.Select(message => $"MSYNC202 /repo/mappings/thing.yaml{marked.Places[0]} {message}; name these paths, or let a strict Mapperly mapper convert the object"), await FindingsAsync(Contracts, marked));
    }

    [Theory]
    [InlineData("area: { left: home, right: area, via: { right: Strict.ToArea } }")]
    [InlineData("area: { left: home, right: area, via: { right: Wrapped.Of } }")]
    [InlineData("text: { left: home.city, right: text, via: { right: Plain.City } }")]
    [InlineData("text: { left: [zone, zone.code, zone.name], right: text, via: { right: Plain.Three } }")]
    public async Task What_a_strict_mapper_watches_or_the_spec_names_is_not_hidden(string field) => Assert.Empty(await FindingsAsync(Contracts, Spec(field)));

    [Fact]
    public async Task Defaults_of_the_assembly_count()
    {
        var contracts = Contracts.Replace("namespace Riok", "[assembly: MapperDefaults(RequiredMappingStrategy = RequiredMappingStrategy.Target)]\nnamespace Riok", StringComparison.Ordinal);

        Assert.Contains("takes 'home'", Assert.Single(await FindingsAsync(contracts, Spec("area: { left: home, right: area, via: { right: Strict.ToArea } }"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_has_a_spec_is_watched_there()
    {
        const string Area = "entity: area\nsystems: { left: Shop.Area, right: Shop.Place }\nkey: none\nflows: { push: { from: left, to: right } }\nsynced:\n  code: { left: code, right: street }";

        Assert.Empty(await FindingsAsync(Contracts, Spec("area: { left: home, right: area, via: { right: NotMapperlys.ToArea } }"), Area));
    }

    private static MarkedText Spec(string field) => new($$"""
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        uses: [Shop]
        synced:
          {{field}}
        """);

    private static async Task<string[]> FindingsAsync(string contracts, MarkedText spec, params string[] others)
    {
        // Mapperly's own output is known by the name that it carries.
        const string Made = "[System.CodeDom.Compiler.GeneratedCode(\"Riok.Mapperly\", \"4.3.1.0\")] ";
        var code = contracts
            .Replace("public static partial Area ToArea(Place place) => new();", Made + "public static partial Area ToArea(Place place) => new();", StringComparison.Ordinal)
            .Replace("private static partial Area ToArea(Place place) => new();", Made + "private static partial Area ToArea(Place place) => new();", StringComparison.Ordinal)
            .Replace("public static class Plain {", "public static class Plain { public static string? Mixed(Area? zone, string? code) => code; public static string? City(string? city) => city; public static string? Three(Area? zone, string? code, string? name) => code; ", StringComparison.Ordinal);
        var project = new ProjectUnderAnalysis()
            .With("/repo/Contracts.cs", code)
            .WithYaml("/repo/mappings/_shared.yaml", "excluded:\n  envelope: { left: [Self], reason: Links of the API }")
            .WithYaml("/repo/mappings/thing.yaml", spec.Text);
        for (var i = 0; i < others.Length; i++)
            project.WithYaml($"/repo/mappings/other{i}.yaml", others[i]);

        return [.. (await project.FindingsAsync()).Where(static finding => finding.Contains("MSYNC202", StringComparison.Ordinal) || finding.Contains("thing.yaml", StringComparison.Ordinal) && !finding.StartsWith("MSYNC201", StringComparison.Ordinal))];
    }
}
