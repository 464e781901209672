using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What the lines of orders, invoices and bills of materials have in common.</summary>
internal static class RackbeatLines
{
    /// <summary>The lines of a document; none when it was put without.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject document) => (document["lines"] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>Says what is wrong with the form of lines: they are an array of objects, each with a quantity.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="findings">What is wrong, by property.</param>
    /// <param name="names">Further properties of a line whose form counts.</param>
    /// <returns>The lines that are objects, and where they stand (<c>lines.0.</c>).</returns>
    public static IReadOnlyList<(string At, JsonObject Line)> Checked(JsonObject body, Dictionary<string, string> findings, params string[] names)
    {
        if (body["lines"] is not JsonArray lines)
        {
            if (body.ContainsKey("lines"))
                findings["lines"] = "The lines must be an array.";
            return [];
        }

        var found = new List<(string, JsonObject)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var at = FormattableString.Invariant($"lines.{i}.");
            if (lines[i] is not JsonObject line)
            {
                findings[at.TrimEnd('.')] = "The line must be an object.";
                continue;
            }

            if (line["quantity"] is null)
                findings[at + "quantity"] = "The quantity field is required.";
            RackbeatForms.Check(line, ["quantity", .. names], findings, at);
            found.Add((at, line));
        }

        return found;
    }
}
