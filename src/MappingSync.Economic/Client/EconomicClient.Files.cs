using MappingSync.Http;

namespace MappingSync.Economic;

/// <content>How files are read and sent.</content>
public sealed partial class EconomicClient
{
    private static async Task<byte[]?> FindBytesAsync(Func<Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await call();
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return bytes.Length > 0 ? bytes : throw Empty("file");
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    private static async Task UploadAsync(AttachmentFile file, Func<HttpContent, Task<HttpResponseMessage>> call)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var content = file.ToContent();
        using var response = await call(content);
    }

    private static AttachmentFile PdfOnly(AttachmentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.MediaType == AttachmentFile.Pdf ? file : throw new ArgumentException("Only a PDF can be attached here.", nameof(file));
    }
}
