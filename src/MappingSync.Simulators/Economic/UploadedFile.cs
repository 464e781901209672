using MappingSync.Simulators.Wire;

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
        if (UploadedForm.Read(request) is not { } form)
            return null;
        if (form.Files is not [var (name, content)])
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
}
