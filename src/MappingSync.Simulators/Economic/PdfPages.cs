using System.Globalization;
using System.Text;

namespace MappingSync.Simulators.Economic;

/// <summary>PDFs as small as they can be: one line of text on each page.</summary>
internal static class PdfPages
{
    public const string MediaType = "application/pdf";

    /// <summary>A document with a page for each text; characters beyond ASCII become question marks.</summary>
    public static byte[] Make(IReadOnlyList<string> pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {Text(pages.Count)} /Kids [{string.Join(' ', pages.Select((_, index) => $"{Text(4 + (2 * index))} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        foreach (var (index, page) in pages.Index())
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {Text(5 + (2 * index))} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            var drawn = $"BT /F1 12 Tf 72 770 Td ({Escaped(page)}) Tj ET";
            objects.Add($"<< /Length {Text(drawn.Length)} >>\nstream\n{drawn}\nendstream");
        }

        var pdf = new StringBuilder("%PDF-1.4\n");
        var starts = new List<int>();
        foreach (var (index, content) in objects.Index())
        {
            starts.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts)
            pdf.Append(CultureInfo.InvariantCulture, $"{start:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>How many pages a document has, as far as it can be told without reading what is compressed; at least one.</summary>
    public static int Count(ReadOnlySpan<byte> pdf)
    {
        var text = Encoding.Latin1.GetString(pdf).Replace("/Type/", "/Type /", StringComparison.Ordinal);
        var pages = 0;
        for (var at = text.IndexOf("/Type /Page", StringComparison.Ordinal); at >= 0; at = text.IndexOf("/Type /Page", at + 1, StringComparison.Ordinal))
        {
            if (at + 11 >= text.Length || text[at + 11] != 's')
                pages++;
        }

        return Math.Max(1, pages);
    }

    private static string Escaped(string text) => string.Concat(text.Select(character => character switch
    {
        '(' or ')' or '\\' => $"\\{character}",
        >= ' ' and <= '~' => character.ToString(),
        _ => "?",
    }));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
