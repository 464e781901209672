using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// What is attached, by a number that the voucher or document it belongs to holds for good. Kept as <c>files</c>, each with <c>name</c>,
/// <c>mediaType</c>, <c>content</c> in base 64 and <c>pages</c>.
/// </summary>
internal sealed class Attachments(EconomicState state)
{
    public const string Collection = "attachments";

    /// <summary>The property of a document that holds the number; not shown.</summary>
    public const string Link = "_attachment";

    public JsonObject? Find(long? number) => number is null ? null : state.Find(Collection, Key(number.Value));

    public void Add(long number, UploadedFile file)
    {
        var attachment = Find(number) ?? new JsonObject { ["createdAt"] = state.Now[..10], ["files"] = new JsonArray() };
        attachment["files"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["name"] = file.Name,
            ["mediaType"] = file.MediaType,
            ["content"] = Convert.ToBase64String(file.Content),
            ["pages"] = file.MediaType == PdfPages.MediaType ? PdfPages.Count(file.Content) : 1,
        });
        state.Put(Collection, Key(number), attachment);
    }

    public bool Remove(long number) => state.Remove(Collection, Key(number));

    public static int Pages(JsonObject attachment) => Files(attachment).Sum(file => EconomicState.Number(file["pages"]));

    /// <summary>The file as it is answered: as it came, or one document with as many pages as all files together.</summary>
    public static (byte[] Content, string MediaType) Content(JsonObject attachment) => Files(attachment) is [var only]
        ? (Convert.FromBase64String(only["content"]!.ToString()), only["mediaType"]!.ToString())
        : (PdfPages.Make([.. Files(attachment).SelectMany(Titles)]), PdfPages.MediaType);

    private static IEnumerable<string> Titles(JsonObject file) => Enumerable.Range(1, EconomicState.Number(file["pages"]))
        .Select(page => string.Create(CultureInfo.InvariantCulture, $"{file["name"]} {page}"));

    private static List<JsonObject> Files(JsonObject attachment) => [.. attachment["files"]!.AsArray().OfType<JsonObject>()];

    private static string Key(long number) => number.ToString(CultureInfo.InvariantCulture);
}
