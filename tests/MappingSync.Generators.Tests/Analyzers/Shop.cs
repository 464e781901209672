using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>A pair of small contracts and the spec that covers them.</summary>
internal static class Shop
{
    public const string Contracts = """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace Shop
        {
            public sealed record Address { [JsonPropertyName("street")] public string? Street { get; init; } [JsonPropertyName("zip")] public string? Zip { get; init; } }
            public sealed record Link { [JsonPropertyName("self")] public string? Self { get; init; } }
            public sealed record Customer
            {
                [JsonPropertyName("number")] public int? Number { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
                [JsonPropertyName("home_address")] public Address? HomeAddress { get; init; }
                [JsonPropertyName("tags")] public IReadOnlyList<string>? Tags { get; init; }
                [JsonExtensionData] public IDictionary<string, JsonElement>? Unknown { get; init; }
            }
        }

        namespace Books
        {
            public sealed record Customer
            {
                [JsonPropertyName("customerNumber")] public int? CustomerNumber { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
                [JsonPropertyName("balance")] public decimal? Balance { get; init; }
                [JsonPropertyName("link")] public Shop.Link? Link { get; init; }
                [JsonPropertyName("self")] public string? Self { get; init; }
            }
        }

        public static class Converters
        {
            public static string? Join(string? left, string? right) => left + right;
            public static int Length(string text) => text.Length;
        }
        """;

    public const string Shared = """
        excluded:
          envelope: { books: [self], reason: Links of the API }
        """;

    public const string Head = """
        entity: customer
        systems:
          shop: Shop.Customer
          books: Books.Customer
        flows: { push: { from: shop, to: books } }

        """;

    public const string Synced = """
        synced:
          number: { shop: number, books: customerNumber, write: create-only }
          name: { shop: name, books: name }

        """;

    public const string LeftOut = """
        excluded:
          extras: { shop: [home_address, tags], reason: Not needed }
        read-only:
          books: [balance]

        """;

    public const string Path = "/repo/mappings/customer.yaml";

    /// <summary>The findings about one spec, whose marks tell the places, compared as <c>id place message</c>.</summary>
    public static async Task AssertAsync(string marked, params string[] idsAndMessages)
    {
        var expected = new MarkedText(marked);
        var found = await Project(expected.Text).FindingsAsync();
        Assert.Equal(expected.Places.Zip(idsAndMessages, static (place, text) => $"{text[..8]} {Path}{place} {text[9..]}"), found);
        Assert.Equal(expected.Places.Count, idsAndMessages.Length);
    }

    public static ProjectUnderAnalysis Project(string spec) => new ProjectUnderAnalysis()
        .WithReference(Contracts)
        .WithYaml("/repo/mappings/_shared.yaml", Shared)
        .WithYaml(Path, spec);
}
