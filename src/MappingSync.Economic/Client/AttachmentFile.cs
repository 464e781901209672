using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace MappingSync.Economic;

/// <summary>
/// A file to be attached: pdf, jpg, jpeg, gif or png, at most 9.0 MB. The same file always makes the same bytes of a request, so that an
/// idempotency key can be sent again with it. Source: restdocs.e-conomic.com, voucher attachments.
/// </summary>
public sealed class AttachmentFile
{
    internal const string Pdf = "application/pdf";

    /// <summary>The most bytes that one upload may have: 9.0 MB.</summary>
    public const int LargestSize = 9_437_184;

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = Pdf,
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".png"] = "image/png",
    };

    private readonly ReadOnlyMemory<byte> content;

    /// <summary>Takes a file.</summary>
    /// <param name="name">Its name; the ending tells its type.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="ArgumentException">The name has no ending that is taken, or the file is empty or too large.</exception>
    public AttachmentFile(string name, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.AsSpan().ContainsAny('"', '\r', '\n') || !MediaTypes.TryGetValue(Path.GetExtension(name), out var mediaType))
            throw new ArgumentException("A file name must end in .pdf, .jpg, .jpeg, .gif or .png and hold no quotes or line ends.", nameof(name));
        if (content.IsEmpty || content.Length > LargestSize)
            throw new ArgumentException($"A file of 1 to {LargestSize} bytes is needed.", nameof(content));

        Name = name;
        MediaType = mediaType;
        this.content = content;
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The media type that goes with its ending.</summary>
    public string MediaType { get; }

    internal MultipartFormDataContent ToContent(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var part = new ReadOnlyMemoryContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        // A random boundary would make another body of the same file, and its key would be refused.
        var whole = new MultipartFormDataContent($"file-{Convert.ToHexStringLower(SHA256.HashData(content.Span))[..32]}") { { part, "file", Name } };
        foreach (var (name, value) in fields) whole.Add(new StringContent(value), name);
        return whole;
    }
}
