using System.Text;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Documents as PDF: one page that says which document it is.</summary>
internal static class RackbeatDocuments
{
    private const string Extension = ".pdf";

    public static void Map(RouteTable routes, RackbeatState state, RackbeatResource resource) =>
        routes.Map("GET", $"/api/{resource.Path}/:number{Extension}", (_, values) =>
            state.Find(resource.Path, values["number" + Extension][..^Extension.Length]) is { } found
                ? new WireAnswer(200, Page(resource, found), "application/pdf")
                : RackbeatErrors.NotFound(resource.Singular));

    private static string Page(RackbeatResource resource, JsonObject record)
    {
        var text = $"BT /F1 12 Tf 72 720 Td ({resource.Spoken} {record["number"]}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            FormattableString.Invariant($"<< /Length {text.Length} >>\nstream\n{text}\nendstream"),
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(FormattableString.Invariant($"{i + 1} 0 obj\n{objects[i]}\nendobj\n"));
        }

        var table = file.Length;
        file.Append(FormattableString.Invariant($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            file.Append(FormattableString.Invariant($"{offset:D10} 00000 n \n"));
        return file.Append(FormattableString.Invariant($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n")).ToString();
    }
}
