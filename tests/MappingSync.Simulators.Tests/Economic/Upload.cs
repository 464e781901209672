using System.Net.Http.Headers;
using System.Text;

namespace MappingSync.Simulators.Tests.Economic;

/// <summary>A file in a form, as a browser or a client sends it.</summary>
internal static class Upload
{
    public static byte[] Pdf(int pages) => Encoding.ASCII.GetBytes("%PDF-1.4 /Type /Pages " + string.Concat(Enumerable.Repeat("<< /Type /Page >> ", pages)));

    public static async Task<Reply> UploadAsync(this HttpClient client, string method, string path, string name, byte[] content, string part = "")
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{part}\"", FileName = $"\"{name}\"" };
        using var form = new MultipartFormDataContent { file };
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(client.BaseAddress!, path)) { Content = form };
        using var response = await client.SendAsync(request);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(), new Dictionary<string, string>());
    }
}
