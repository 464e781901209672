namespace MappingSync.Cli.Tests.Loading;

/// <summary>Two small projects on disk: one with specs, and one with the contracts that it refers to, which is never built.</summary>
internal static class ShopProject
{
    public const string Spec = """
        entity: customer
        systems:
          shop: Shop.Contracts.Customer
          ledger: Shop.Contracts.Debtor
        flows: { push: { from: shop, to: ledger } }
        synced:
          number: { shop: number, ledger: debtorNumber }
          name: { shop: name, ledger: title }
        excluded:
          later: { shop: nickname, reason: Asked for in spring, until: 2026-03-31 }

        """;

    private const string Contracts = """
        using System.Text.Json.Serialization;
        namespace Shop.Contracts;
        public sealed record Customer
        {
            [JsonPropertyName("number")] public int? Number { get; init; }
            [JsonPropertyName("name")] public string? Name { get; init; }
            [JsonPropertyName("nickname")] public string? Nickname { get; init; }
        }
        public sealed record Debtor
        {
            [JsonPropertyName("debtorNumber")] public int? DebtorNumber { get; init; }
            [JsonPropertyName("title")] public string? Title { get; init; }
            [JsonPropertyName("phone")] public string? Phone { get; init; }
        }

        """;

    private const string ContractsProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
        </Project>

        """;

    private const string MappingsProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>Acme.Sync</RootNamespace>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Contracts/Contracts.csproj" />
            <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="MappingSyncSpec" />
            <AdditionalFiles Include="../specs/*.yaml" MappingSyncSpec="true" />
            <!-- Twice, as with a folder that the package includes by itself; to the compiler it is one file. -->
            <AdditionalFiles Include="../specs/customer.yaml" MappingSyncSpec="true" />
          </ItemGroup>
        </Project>

        """;

    /// <summary>Writes both.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="restored">Whether they look restored: what restore writes for projects without packages is written along.</param>
    public static void Write(TemporaryFolder folder, bool restored = true)
    {
        folder.Write("global.json", """{ "sdk": { "rollForward": "latestMajor" } }""");
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        folder.Write("Contracts/Contracts.csproj", ContractsProject);
        folder.Write("Contracts/Contracts.cs", Contracts);
        folder.Write("Mappings/Mappings.csproj", MappingsProject);
        folder.Write("Mappings/Class.cs", "namespace Acme.Sync; public static class Class { }\n");
        folder.Write("specs/customer.yaml", Spec);
        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MSYNC201.severity = error\n");
        if (restored)
        {
            WriteAssets(folder, "Contracts");
            WriteAssets(folder, "Mappings");
        }
    }

    private static void WriteAssets(TemporaryFolder folder, string name) => folder.Write(name + "/obj/project.assets.json", $$"""
        {
          "version": 3,
          "targets": { "net10.0": {} },
          "libraries": {},
          "projectFileDependencyGroups": { "net10.0": [] },
          "packageFolders": {},
          "project": {
            "version": "1.0.0",
            "restore": { "projectName": "{{name}}", "projectStyle": "PackageReference", "originalTargetFrameworks": [ "net10.0" ], "frameworks": { "net10.0": { "targetAlias": "net10.0", "projectReferences": {} } } },
            "frameworks": { "net10.0": { "targetAlias": "net10.0" } }
          }
        }
        """);
}
