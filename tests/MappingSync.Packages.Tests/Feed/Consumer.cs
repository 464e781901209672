using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MappingSync.Packages.Tests.Feed;

/// <summary>A program of somebody who knows the package only: two contracts, one spec that forgets a property, and a call.</summary>
internal sealed class Consumer
{
    /// <summary>What the build of the program as it is warns of, at the spec and at the property.</summary>
    public static readonly IReadOnlyList<string> Forgotten =
    [
        "Contracts.cs(8,24): warning MSYNC201: The property 'InternalNote' of shop ('Shop.Order') is in no list of the spec 'parcel'; put it into 'synced', or into 'excluded' with a reason",
        "mappings/parcel.yaml(3,9): warning MSYNC201: The property 'InternalNote' of shop ('Shop.Order') is in no list of the spec 'parcel'; put it into 'synced', or into 'excluded' with a reason",
    ];

    private const string Contracts = """
        namespace Shop
        {
            public sealed record Order
            {
                public string? OrderNo { get; init; }
                public string? CustomerName { get; init; }
                public decimal? Total { get; init; }
                public string? InternalNote { get; init; }
            }
        }

        namespace Carrier
        {
            public sealed record Label
            {
                public string? Reference { get; init; }
                public string? Receiver { get; init; }
                public decimal? InsuredValue { get; init; }
            }
        }
        """;

    private const string Spec = """
        entity: parcel
        systems:
          shop: Shop.Order
          carrier: Carrier.Label
        flows:
          ship: { from: shop, to: carrier }
        synced:
          number:   { label: { en: Number, da: Nummer }, shop: order_no, carrier: reference, required: true }
          receiver: { shop: customer_name, carrier: receiver, limits: { carrier: { max-length: 10, on-violation: truncate } } }
          insured:  { shop: total, carrier: insured_value, limits: { carrier: { decimals: 0, on-violation: round } } }
        """;

    private const string Program = """
        using Parcels;

        var order = new Shop.Order { OrderNo = "W-1", CustomerName = "Frederikke Margrethe", Total = 12.5m };
        var label = ParcelMapping.Ship(order);
        System.Console.WriteLine(label);
        System.Console.WriteLine(ParcelMapping.ValidateShip(order, label).Count);
        System.Console.WriteLine(ParcelMapping.CompareShip(label, ParcelMapping.ApplyShip(order with { Total = 99m }, label)).Single().Field);
        System.Console.WriteLine(ParcelMapping.FingerprintShip(order) == ParcelMapping.FingerprintShipped(label));
        """;

    private readonly LocalFeed feed;

    public Consumer(LocalFeed feed, string name, string references = "", string properties = "")
    {
        this.feed = feed;
        Folder = feed.NewFolder(name);
        Write("Parcels.csproj", Project(references, properties));
        Write("Contracts.cs", Contracts);
        Write("mappings/parcel.yaml", Spec);
        Write("Program.cs", Program);
    }

    /// <summary>The name of the built program.</summary>
    public string AssemblyName { get; init; } = "Parcels";

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>What <see cref="Run"/> prints when the mapper does what it should.</summary>
    public static IReadOnlyList<string> Printed { get; } = ["Label { Reference = W-1, Receiver = Frederikke, InsuredValue = 13 }", "0", "parcel.insured", "True"];

    private string Assembly => Path.Combine(Folder, "bin", "Debug", "net10.0", AssemblyName + ".dll");

    /// <summary>The files beside the built program.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Path.GetDirectoryName(Assembly)!).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The types in the built program.</summary>
    public IReadOnlyList<string> Types
    {
        get
        {
            using var file = new PEReader(File.OpenRead(Assembly));
            var metadata = file.GetMetadataReader();
            return [.. metadata.TypeDefinitions.Select(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Name))];
        }
    }

    public string Project(string references = "", string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>Parcels</RootNamespace>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="MappingSync" Version="{feed.Version}" />
            {references}
          </ItemGroup>
        </Project>
        """;

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public CommandResult Build(params IEnumerable<string> arguments) => Dotnet(["build", "-nologo", "-v:q", "-clp:NoSummary", .. arguments]);

    public CommandResult Run() => Command.Dotnet(Folder, feed.Environment, Assembly).Succeeded();

    public CommandResult Dotnet(params IEnumerable<string> arguments) => Command.Dotnet(Folder, feed.Environment, arguments);

    /// <summary>The warnings and errors of a build, each once, as a person reads them: without the folder, the project and the page.</summary>
    public IReadOnlyList<string> Findings(CommandResult build) =>
    [
        .. build.Lines
            .Where(static line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(static line => line[..(line.LastIndexOf(" [", StringComparison.Ordinal) is >= 0 and var end ? end : line.Length)])
            .Select(static line => line[..(line.LastIndexOf(" (docs/", StringComparison.Ordinal) is >= 0 and var end ? end : line.Length)])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
