using System.Globalization;
using System.Text.Json;
using MappingSync.Economic;
using MappingSync.Rackbeat;

namespace MappingSync.Schemas.Tests.Samples;

/// <summary>Bodies written for this project, one for each kind of record: <c>Own/economic-rest/draft-invoice.json</c> is read into <c>Economic.Rest.DraftInvoice</c>.</summary>
internal static class OwnSamples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "Own");

    public static IEnumerable<SampleRow> Rows() => Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(file => new SampleRow(file, "", Contract(file)));

    public static JsonElement Read(SampleRow row)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, row.File)));
        return document.RootElement.Clone();
    }

    private static Type Contract(string file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file).Split('-').Select(part => char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..]));
        var (assembly, space) = Path.GetDirectoryName(file) switch
        {
            "economic-rest" => (typeof(EconomicJson).Assembly, "MappingSync.Economic.Rest"),
            "economic-services" => (typeof(EconomicJson).Assembly, "MappingSync.Economic.Services"),
            _ => (typeof(RackbeatJson).Assembly, "MappingSync.Rackbeat"),
        };
        return assembly.GetType($"{space}.{name}", throwOnError: true)!;
    }
}
