using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>What the resolver finds, as the build shows it.</summary>
public class ResolvingDiagnosticsTests
{
    private const string Contracts = """
        using System;
        using System.Collections.Generic;

        namespace A
        {
            public sealed record Row { public string? Text { get; init; } }
            public sealed record Left
            {
                public string? Name { get; init; }
                public decimal? Amount { get; init; }
                public string? Number { get; init; }
                public IReadOnlyList<Row>? Rows { get; init; }
                public int? GroupId { get; init; }
            }

            public sealed record Settings { public string? Currency { get; init; } public decimal Tolerance { get; init; } }
        }

        namespace B
        {
            public sealed record Row { public string? Text { get; init; } }
            public sealed record Strict { public decimal Amount { get; init; } }
            public sealed record Right
            {
                public string? Name { get; init; }
                public decimal? Amount { get; init; }
                public int? Number { get; init; }
                public IReadOnlyList<Row>? Rows { get; init; }
                public int? Group { get; init; }
            }
        }

        namespace A
        {
            public static class Converters
            {
                public static string? Upper(string? text) => text?.ToUpperInvariant();
                public static int? Parse(string? text) => null;
                internal static string? Hidden(string? text) => text;
            }
        }
        """;

    private const string Head = """
        entity: thing
        systems: { left: A.Left, right: B.Right }
        flows: { push: { from: left, to: right } }
        inputs: { settings: { type: A.Settings } }
        uses: [A.Converters]
        verified:
          sum: { left: Amount, right: Amount, tolerance: $settings.Tolerance }
        excluded:
          extras: { left: [Rows, GroupId, Number], right: [Rows, Group, Number], reason: x }
        synced:

        """;

    [Theory]
    [InlineData("MSYNC101", "entity: thing\nsystems: { left: ⟦A.Lefty⟧, right: B.Right }\nexcluded:\n  extras: { right: [Name, Amount, Number, Rows, Group], reason: x }", "The type 'A.Lefty' of 'left' is not in this project or its references; write its full name or add the reference")]
    [InlineData("MSYNC102", Head + "  name: { left: ⟦Nam⟧, right: Name }\nread-only: { left: Name }", "'Nam' of 'left' is not in the contract: 'Left' has no property 'Nam'; did you mean 'Name'?")]
    [InlineData("MSYNC102", Head + "  name: { left: Name, right: ⟦Title⟧ }\nread-only: { right: Name }", "'Title' of 'right' is not in the contract: 'Right' has no property 'Title'; correct the path or add the property to the contract")]
    [InlineData("MSYNC102", Head + "  name: { left: { read: Name, default: ⟦$settings.Zone⟧ }, right: Name }", "'$settings.Zone' of the input 'settings' is not in the contract: 'Settings' has no property 'Zone'; correct the path or add the property to the contract")]
    [InlineData("MSYNC103", Head + "  name: { left: Name, right: Name }\n  title: { left: Name, right: ⟦Name⟧ }", "'Name' of right is written by 'name' and by 'title' in the flow 'push'; keep one, or limit them with 'only'")]
    [InlineData("MSYNC105", Head + "  name: { left: Name, right: Name, via: { right: ⟦Converters.Lower⟧ } }", "The converter 'Converters.Lower' is not an accessible static method of 'A.Converters'; correct its name or add its namespace or class to 'uses'")]
    [InlineData("MSYNC105", Head + "  name: { left: Name, right: Name, via: { right: ⟦Converters.Hidden⟧ } }", "The converter 'Converters.Hidden' is not an accessible static method of 'A.Converters'; correct its name or add its namespace or class to 'uses'")]
    [InlineData("MSYNC106", Head + "  name: { left: [Name, $settings.Currency], right: Name, via: { right: ⟦Converters.Upper⟧ } }", "The converter 'Converters.Upper' of 'name' must take (string?, string?) and return 'string?', but it is string? Upper(string? text)")]
    [InlineData("MSYNC107", Head + "  name: { left: { first-of: [Name, ⟦$other.Name⟧] }, right: Name }", "The input of '$other.Name' is not available in the flow 'push'; it has $settings; declare 'other' under 'inputs'")]
    [InlineData("MSYNC108", "entity: thing\nsystems: { left: A.Left, right: B.Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }\n  group: { left: GroupId, right: Group, references: ⟦things⟧ }\nexcluded:\n  extras: { left: [Rows, Amount, Number], right: [Rows, Amount, Number], reason: x }", "'group' names the entity 'things', of which there is no spec; add one, or name the entity under 'entities' of _shared.yaml")]
    [InlineData("MSYNC112", "entity: thing\nsystems: { left: A.Left, right: B.Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }\n  rows: { left: Rows, right: Rows, items: ⟦row⟧ }\nexcluded:\n  extras: { left: [GroupId, Amount, Number], right: [Group, Amount, Number], reason: x }", "The items 'row' of 'rows' cannot be mapped: there is no spec of that entity; add one with 'item-of: thing'")]
    [InlineData("MSYNC301", "entity: thing\nsystems: { left: A.Left, right: B.Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }\n  number: { left: Number, right: ⟦Number⟧ }\nexcluded:\n  extras: { left: [GroupId, Amount, Rows], right: [Group, Amount, Rows], reason: x }", "'number' reads 'string?' from left but writes 'int?' to right; name a converter under 'via' or correct a path")]
    [InlineData("MSYNC302", "entity: thing\nsystems: { left: A.Left, right: B.Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }\n  number: { left: Amount, right: ⟦Number⟧ }\nexcluded:\n  extras: { left: [GroupId, Number, Rows], right: [Group, Amount, Rows], reason: x }", "'number' reads 'decimal?' from left and writes 'int?' to right, which loses decimals; name a converter under 'via' or change a contract")]
    [InlineData("MSYNC303", "entity: thing\nsystems: { left: A.Left, right: B.Strict }\nflows: { push: { from: left, to: right } }\nsynced:\n  amount: { left: Amount, right: ⟦Amount⟧ }\nexcluded:\n  extras: { left: [GroupId, Number, Rows, Name], reason: x }", "'amount' reads 'decimal?' from left, which may be missing, and writes 'decimal' to right, which must have a value; give left a 'default', name a converter under 'via', or make the contract's property nullable")]
    public async Task A_mistake_against_the_contracts_is_reported_at_its_exact_place(string id, string marked, string message)
    {
        var expected = new MarkedText(marked);

        var found = await Project(expected.Text).FindingsAsync();

        Assert.Equal([$"{id} /repo/mappings/thing.yaml{expected.Places[0]} {message}"], found);
    }

    [Theory]
    [InlineData("  name: { left: Name, right: Name }")]
    [InlineData("  name: { left: { read: Name, default: $settings.Currency }, right: Name }")]
    [InlineData("  name: { left: Name, right: Name, via: { right: Converters.Upper } }")]
    [InlineData("  name: { left: { first-of: [Name, $settings.Currency] }, right: Name }")]
    public async Task A_spec_that_fits_the_contracts_has_no_finding(string field) =>
        Assert.Empty(await Project(Head + field).FindingsAsync());

    [Fact]
    public async Task A_text_becomes_a_number_by_a_converter_and_rows_by_an_item_spec()
    {
        var found = await Project("""
            entity: thing
            systems: { left: A.Left, right: B.Right }
            flows: { push: { from: left, to: right } }
            synced:
              name: { left: Name, right: Name }
              number: { left: Number, right: Number, via: { right: A.Converters.Parse } }
              rows: { left: Rows, right: Rows, items: row }
              group: { left: GroupId, right: Group, references: thing }
              amount: { left: Amount, right: Amount }
            """)
            .WithYaml("/repo/mappings/row.yaml", "entity: row\nitem-of: thing\nsystems: { left: A.Row, right: B.Row }\nkey: none\nflows: { push: { from: left, to: right } }\nsynced:\n  text: { left: Text, right: Text }")
            .FindingsAsync();

        Assert.Empty(found);
    }

    [Fact]
    public async Task The_second_file_of_an_entity_is_reported_at_its_name()
    {
        const string Field = "  name: { left: Name, right: Name }";
        var found = await Project(Head + Field).WithYaml("/repo/mappings/copy.yaml", Head + Field).FindingsAsync();

        Assert.Equal(["MSYNC109 /repo/mappings/thing.yaml(1,9)-(1,14) The entity 'thing' is also declared in copy.yaml; rename one of the two or merge the files"], found);
    }

    [Fact]
    public async Task A_flow_of_too_many_fields_is_reported()
    {
        var properties = string.Concat(Enumerable.Range(0, 257).Select(static i => $"public string? P{i} {{ get; init; }} "));
        var fields = string.Concat(Enumerable.Range(0, 257).Select(static i => $"  p{i}: {{ left: P{i}, right: P{i} }}\n"));

        var found = await new ProjectUnderAnalysis()
            .WithReference($"public sealed record Wide {{ {properties} }} public sealed record Broad {{ {properties} }}")
            .WithYaml("/repo/mappings/wide.yaml", "entity: wide\nsystems: { left: Wide, right: Broad }\nflows: { push: { from: left, to: right } }\nsynced:\n" + fields)
            .FindingsAsync();

        Assert.Equal(["MSYNC111 /repo/mappings/wide.yaml(3,10)-(3,14) The flow 'push' has 257 fields, but a flow can have at most 256; split the spec"], found);
    }

    private static ProjectUnderAnalysis Project(string spec) => new ProjectUnderAnalysis().WithReference(Contracts).WithYaml("/repo/mappings/thing.yaml", spec);
}
