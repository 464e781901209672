using Basic.Reference.Assemblies;
using MappingSync.Cli.Init;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Cli.Tests.Init;

public sealed class SpecDrafterTests
{
    private const string Contracts = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        namespace Shop
        {
            public sealed record Customer
            {
                [JsonPropertyName("id")] public int? Id { get; init; }
                [JsonPropertyName("number")] public int? Number { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
                [JsonPropertyName("e-mail")] public string? Mail { get; init; }
                [JsonPropertyName("group_id")] public int? GroupId { get; init; }
                [JsonPropertyName("is_barred")] public bool? IsBarred { get; init; }
                [JsonPropertyName("max_credit")] public decimal? MaxCredit { get; init; }
                [JsonPropertyName("active_since")] public string? ActiveSince { get; init; }
                [JsonPropertyName("billing")] public Address? Billing { get; init; }
                [JsonPropertyName("self")] public string? Self { get; init; }
                [JsonPropertyName("null")] public string? Null { get; init; }
                [JsonPropertyName("tags")] public IReadOnlyList<string>? Tags { get; init; }
            }
            public sealed record Address
            {
                [JsonPropertyName("zipcode")] public string? Zipcode { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
            }
        }
        namespace Ledger
        {
            public sealed record Debtor
            {
                [JsonPropertyName("customerNumber")] public int? CustomerNumber { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
                [JsonPropertyName("email")] public string? Email { get; init; }
                [JsonPropertyName("customerGroup")] public Group? CustomerGroup { get; init; }
                [JsonPropertyName("barred")] public bool? Barred { get; init; }
                [JsonPropertyName("creditLimit")] public decimal? CreditLimit { get; init; }
                [JsonPropertyName("activeSince")] public bool? ActiveSince { get; init; }
                [JsonPropertyName("postalCode")] public string? PostalCode { get; init; }
                [JsonPropertyName("layout")] public Group? Layout { get; init; }
                [JsonPropertyName("self")] public string? Self { get; init; }
            }
            public sealed record Group
            {
                [JsonPropertyName("groupNumber")] public int? GroupNumber { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
            }
        }
        """;

    /// <summary>What generated code refers to, as it was built for this run.</summary>
    private static readonly string Runtime = Path.Combine(
        Repository.Root, "src", "MappingSync", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "MappingSync.dll");

    private static readonly InitRequest Request = new("customer", new InitSide("shop", "Shop.Customer"), new InitSide("ledger", "Ledger.Debtor"), BothWays: false);

    [Fact]
    public void Counterparts_are_guessed_by_name_and_everything_else_is_excluded_without_a_reason() => Snapshots.Match(Draft(Request).Text);

    [Fact]
    public void A_draft_lacks_nothing_but_the_reasons()
    {
        foreach (var bothWays in new[] { false, true })
        {
            var draft = Draft(Request with { BothWays = bothWays });
            var file = SpecReader.Read("mappings/customer.yaml", draft.Text);

            Assert.Empty(file.Diagnostics);
            Assert.Empty(draft.Remaining);
            Assert.NotEmpty(draft.Fields);
            var compilation = Compile(Contracts);
            Assert.Empty(SpecResolver.Resolve(file.Spec!, SpecCatalog.Of([file.Spec!], []), compilation, "Acme", CancellationToken.None).Diagnostics);
            Assert.All(ExclusionRules.Check(file.Spec!, new SpecContracts(file.Spec!, compilation), new SharedExclusions([])), static finding => Assert.Equal("MSYNC401", finding.Id));
            Assert.Empty(DriftRules.Check(file.Spec!, new SpecContracts(file.Spec!, compilation), new SharedExclusions([])));
        }
    }

    [Fact]
    public void What_a_draft_generates_compiles()
    {
        var text = Draft(Request with { BothWays = true }).Text.Replace("reason: ''", "reason: Not yet", StringComparison.Ordinal);
        var spec = SpecReader.Read("mappings/customer.yaml", text).Spec!;
        var compilation = Compile(Contracts);
        var mapping = SpecResolver.Resolve(spec, SpecCatalog.Of([spec], []), compilation, "Acme", CancellationToken.None).Mapping!;
        var source = MappingSync.Specs.Emission.MappingEmitter.Emit(mapping);

        var generated = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source));

        Assert.Empty(generated.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void The_number_that_people_use_is_proposed_as_the_key()
    {
        var key = Assert.Single(Draft(Request).Fields, static field => field.IsKey);

        Assert.Equal(("number", "customerNumber"), (key.Left, key.Right));
    }

    [Fact]
    public void A_pair_that_does_not_convert_is_not_synced_but_told()
    {
        var draft = Draft(Request);

        Assert.DoesNotContain(draft.Fields, static field => field.Left == "active_since");
        var refused = Assert.Single(draft.Refused, static pair => pair.Left == "active_since");
        Assert.Contains("bool", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_of_a_reference_and_links_are_no_fields()
    {
        var draft = Draft(Request);

        Assert.Contains(draft.Fields, static field => field.Right == "customerGroup.groupNumber");
        Assert.DoesNotContain(draft.Fields, static field => field.Right is "customerGroup.name" or "layout.name" or "self");
    }

    [Fact]
    public void What_is_left_out_of_every_spec_is_not_excluded_again()
    {
        var shared = SpecReader.ReadShared("mappings/_shared.yaml", "excluded:\n  links: { properties: [self], reason: Links }\n");
        var draft = new SpecDrafter(Compile(Contracts), "Acme", [], new SharedExclusions([shared])).Draft(Request, "./mapping.schema.json", CancellationToken.None);

        Assert.DoesNotContain("self", draft.Text, StringComparison.Ordinal);
        Assert.Empty(draft.Remaining);
    }

    [Fact]
    public void A_type_that_does_not_exist_is_refused_with_those_of_the_same_name()
    {
        var failure = Assert.Throws<CliFailure>(() => Draft(Request with { Right = new InitSide("ledger", "Accounts.Debtor") }));

        Assert.Contains("Ledger.Debtor", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Customer", "shop", "ledger")]
    [InlineData("customer", "shop: x", "ledger")]
    [InlineData("customer", "shop", "shop")]
    public void Names_that_a_spec_cannot_have_are_refused(string entity, string left, string right) => Assert.Throws<CliFailure>(() =>
        Draft(new InitRequest(entity, Request.Left with { System = left }, Request.Right with { System = right }, BothWays: false)));

    [Fact]
    public void A_contract_of_a_payload_compiles_and_can_be_drafted_whatever_its_names()
    {
        using var payload = System.Text.Json.JsonDocument.Parse("""
            [
              { "class": "x", "a b|c": 1, "A-B-C": 2, "Shipment": { "Shipment": true, "x": [ { "y": 1 }, { "y": 2.5, "z": null } ] }, "null": null,
                "number": 5000000000, "since": "2026-01-31", "at": "2026-01-31T10:00:00Z", "q\"\n\\": "*/", "1st": {}, "Unknown": [], "mixed": 1, "Equals": 1, "": "empty" },
              { "mixed": "text", "since": "soon", "new": false }
            ]
            """);
        var source = PayloadContract.Of(PayloadShape.OfRecord(payload.RootElement, "x.json"), "Carrier.Shipment", "x.json");
        var compilation = Compile(Contracts, source);

        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Snapshots.Match(source);
        var draft = new SpecDrafter(compilation, "Acme", [], new SharedExclusions([]))
            .Draft(Request with { Right = new InitSide("carrier", "Carrier.Shipment") }, "./mapping.schema.json", CancellationToken.None);
        Assert.Empty(draft.Remaining);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    public void A_payload_that_is_no_record_is_refused(string json)
    {
        using var payload = System.Text.Json.JsonDocument.Parse(json);

        Assert.Contains("x.json", Assert.Throws<CliFailure>(() => PayloadShape.OfRecord(payload.RootElement, "x.json")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Carrier.class")]
    [InlineData("Carrier.Ship ment")]
    [InlineData("Carrier.Shipment { } class X")]
    [InlineData("Carrier.")]
    public void A_name_of_a_contract_that_is_no_name_is_refused(string type)
    {
        using var payload = System.Text.Json.JsonDocument.Parse("{\"a\":1}");
        var shape = PayloadShape.OfRecord(payload.RootElement, "x.json");

        Assert.Throws<CliFailure>(() => PayloadContract.Of(shape, type, "x.json"));
    }

    private static SpecDraft Draft(InitRequest request) =>
        new SpecDrafter(Compile(Contracts), "Acme", [], new SharedExclusions([])).Draft(request, "./mapping.schema.json", CancellationToken.None);

    private static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Acme",
        sources.Select(static source => CSharpSyntaxTree.ParseText(source)),
        [.. Net100.References.All, MetadataReference.CreateFromFile(Runtime)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
