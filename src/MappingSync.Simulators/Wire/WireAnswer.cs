using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MappingSync.Simulators.Wire;

/// <summary>One answer before it is written: status, headers and a body that is already text, or a file.</summary>
internal sealed record WireAnswer(int Status, string Body, string ContentType)
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The bytes of a file that is answered instead of text.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The pattern of the route that answered; null when none did.</summary>
    public string? Route { get; init; }

    public static WireAnswer Json(int status, JsonNode body) =>
        new(status, Text(body), "application/json; charset=utf-8");

    public static WireAnswer Problem(int status, JsonNode body) =>
        new(status, Text(body), "application/problem+json; charset=utf-8");

    public static WireAnswer File(ReadOnlyMemory<byte> bytes, string contentType) => new(200, "", contentType) { Bytes = bytes };

    public static string Text(JsonNode body) => body.ToJsonString(Unescaped);

    public static WireAnswer Empty(int status) => new(status, "", "");

    /// <summary>The body as it is written.</summary>
    public ReadOnlyMemory<byte> ToBytes() => Body.Length > 0 ? Encoding.UTF8.GetBytes(Body) : Bytes;

    /// <summary>Status and headers, without the body.</summary>
    public void WriteHeadTo(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (ContentType.Length > 0)
            response.ContentType = ContentType;
    }

    public async Task WriteToAsync(HttpContext context)
    {
        WriteHeadTo(context.Response);
        var bytes = ToBytes();
        if (bytes.Length == 0)
            return;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    public WireAnswer With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };

    public WireAnswer With(string header, long value) => With(header, value.ToString(CultureInfo.InvariantCulture));
}
