using MappingSync.Simulators.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MappingSync.Simulators.Economic;

/// <summary>A form with files (<c>multipart/form-data</c>); the names of its fields are told apart without regard to case.</summary>
internal sealed record UploadedForm(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<(string Name, byte[] Content)> Files)
{
    /// <summary>Reads a form; null when the request holds none. What is broken holds nothing.</summary>
    public static UploadedForm? Read(WireRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out var form)
            || !form.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(form.Boundary).Value is not { Length: > 0 } boundary)
            return null;

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<(string, byte[])>();
        var reader = new MultipartReader(boundary, new MemoryStream(request.Bytes.ToArray()));
        try
        {
            // All of it is in memory: nothing waits.
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } disposition)
                    continue;
                using var content = new MemoryStream();
                section.Body.CopyTo(content);
                if (disposition.IsFileDisposition())
                    files.Add((HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "", content.ToArray()));
                else
                    fields[HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? ""] = System.Text.Encoding.UTF8.GetString(content.ToArray());
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return new UploadedForm(new Dictionary<string, string>(), []);
        }

        return new UploadedForm(fields, files);
    }
}
