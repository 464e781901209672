using MappingSync.Simulators.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MappingSync.Simulators.Economic;

/// <summary>The one file of a form (<c>multipart/form-data</c>). The name of its part does not matter, its file name tells the type.</summary>
internal sealed record UploadedFile(string Name, string MediaType, byte[] Content)
{
    private const int LargestSize = 9_437_184;

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = PdfPages.MediaType,
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".png"] = "image/png",
    };

    /// <summary>Reads the file of a request, or says why it is refused.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pdfOnly">Whether nothing but a PDF is taken.</param>
    /// <param name="now">The time of the refusal.</param>
    /// <param name="refusal">The refusal, when there is no file.</param>
    public static UploadedFile? Read(WireRequest request, bool pdfOnly, DateTimeOffset now, out WireAnswer refusal)
    {
        refusal = EconomicErrors.Rest(415, "Unsupported media type.", now, hint: "Use Content-Type: multipart/form-data.");
        if (!MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out var form)
            || !form.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(form.Boundary).Value is not { Length: > 0 } boundary)
            return null;

        var files = Files(request, boundary);
        if (files is not [var (name, content)])
            return Refuse("The form must hold one file.", now, out refusal);
        if (content.Length == 0)
            return Refuse("The file is empty.", now, out refusal);
        if (content.Length > LargestSize)
            return Refuse("The file is larger than 9.0 MB.", now, out refusal);
        if (!MediaTypes.TryGetValue(Path.GetExtension(name), out var type) || (pdfOnly && type != PdfPages.MediaType))
            return Refuse(pdfOnly ? "Only .pdf files can be attached." : "Only .jpg, .jpeg, .pdf, .gif and .png files can be attached.", now, out refusal);
        return new UploadedFile(name, type, content);
    }

    private static UploadedFile? Refuse(string message, DateTimeOffset now, out WireAnswer refusal)
    {
        refusal = EconomicErrors.Rest(400, message, now, ErrorTree.General);
        return null;
    }

    private static List<(string Name, byte[] Content)> Files(WireRequest request, string boundary)
    {
        var files = new List<(string, byte[])>();
        var reader = new MultipartReader(boundary, new MemoryStream(request.Bytes.ToArray()));
        try
        {
            // All of it is in memory: nothing waits.
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } disposition || !disposition.IsFileDisposition())
                    continue;
                using var content = new MemoryStream();
                section.Body.CopyTo(content);
                files.Add((HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "", content.ToArray()));
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            files.Clear();
        }

        return files;
    }
}
