using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using MappingSync.Cli.Fixing;
using MappingSync.Cli.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace MappingSync.Cli.Tests.Fixing;

/// <summary>A project whose contracts are in another assembly and whose specs lie on disk, as the command finds it once it is loaded.</summary>
internal sealed class ShopFolder : IDisposable
{
    private const string Contracts = """
        using System;
        using System.Text.Json.Serialization;

        namespace Shop
        {
            public sealed record Customer
            {
                [JsonPropertyName("number")] public int? Number { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
                [JsonPropertyName("home_phone")] public string? HomePhone { get; init; }
                [JsonPropertyName("nickname")] public string? Nickname { get; init; }
                [JsonPropertyName("country")] public string? Country { get; init; }
                [JsonPropertyName("credit")] public decimal? Credit { get; init; }
            }

            public sealed record Visit { public string? Note { get; init; } public Place? Place { get; init; } }
            public sealed record Place { public string? City { get; init; } public string? Zip { get; init; } }
        }

        namespace Books
        {
            public sealed record Customer
            {
                [JsonPropertyName("customerNumber")] public int? CustomerNumber { get; init; }
                [JsonPropertyName("name")] public string? Name { get; init; }
                [JsonPropertyName("homePhone")] public string? HomePhone { get; init; }
                [JsonPropertyName("nick")] public string? Nick { get; init; }
                [JsonPropertyName("country")] public string? Country { get; }
                [JsonPropertyName("credit")] public int? Credit { get; init; }
            }

            public sealed class Visit { public string? Note { get; set; } public Place? Place { get; set; } }
            public abstract class Place { public string? City { get; set; } public string? Zip { get; set; } }
        }
        """;

    public const string Head = """
        # Customers: the shop's numbers are the books' numbers.
        entity: customer
        systems: { shop: Shop.Customer, books: Books.Customer }
        flows: { push: { from: shop, to: books } }

        synced:
          number: { shop: number, books: customerNumber }   # the key
          name: { shop: name, books: name }

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mappingsync-fix-");
    private readonly List<string> files = [];

    public string Root => folder.FullName;

    public string Add(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(folder.CreateSubdirectory("mappings").FullName, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        files.Add(path);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);

    public async Task<FixReport> FixAsync(FixPolicy policy = FixPolicy.SyncNamesakes, bool removeStale = false, string reason = "", string[]? files = null, string[]? ids = null, bool dryRun = false)
    {
        using var nowhere = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(nowhere) });
        var surroundings = new Surroundings(console, console, Root, TimeProvider.System);
        var request = new FixRequest(null, policy, removeStale, reason, files ?? [], ids ?? [], dryRun);
        return await new SpecFixer(Load(), request, surroundings).FixAsync(CancellationToken.None);
    }

    private LoadedProject Load()
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var contracts = CSharpCompilation.Create("Contracts", [CSharpSyntaxTree.ParseText(Contracts)], Net100.References.All, options);
        Assert.Empty(contracts.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var mappings = CSharpCompilation.Create("Mappings", [], [.. Net100.References.All, contracts.ToMetadataReference()], options);
        return new LoadedProject(Path.Combine(Root, "Mappings.csproj"), mappings, [.. files.Select(static file => new FileOnDisk(file))], new NoOptions(), "Mappings");
    }

    private sealed class FileOnDisk(string path) : AdditionalText
    {
        private readonly SourceText text = Read(path);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;

        private static SourceText Read(string path)
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream);
        }
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
