using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MappingSync.Simulators.Wire;

/// <summary>One request as it came over the wire, read once and never changed in place.</summary>
internal sealed record WireRequest
{
    private static readonly Dictionary<string, StringValues> NoQuery = [];

    private IReadOnlyDictionary<string, StringValues>? query;

    public required string Surface { get; init; }

    public required string Method { get; init; }

    /// <summary>The path as sent, percent codes and all.</summary>
    public required string RawPath { get; init; }

    /// <summary>The path after one round of percent-decoding; what a web server splits into segments.</summary>
    public required string Path { get; init; }

    public required string QueryText { get; init; }

    public IReadOnlyDictionary<string, StringValues> Query => query ??= QueryText.Length == 0 ? NoQuery : QueryHelpers.ParseQuery(QueryText);

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; of a form with files only its length and hash.</summary>
    public required string Body { get; init; }

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public bool IsWrite => Method is not ("GET" or "HEAD" or "OPTIONS");

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    public string? QueryValue(string name) => Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The body as a JSON object, or null when it is something else.</summary>
    public JsonObject? Json()
    {
        try
        {
            return JsonNode.Parse(Body, documentOptions: new JsonDocumentOptions { MaxDepth = 64 }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static async Task<WireRequest> ReadAsync(HttpContext context, string surface)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? context.Request.Path.Value ?? "/";
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var rawPath = mark < 0 ? target : target[..mark];
        var headers = new Dictionary<string, string>(context.Request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in context.Request.Headers)
            headers[name] = value.ToString();
        var bytes = await ReadBodyAsync(context);
        return new WireRequest
        {
            Surface = surface,
            Method = context.Request.Method,
            RawPath = rawPath,
            Path = rawPath.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(rawPath) : rawPath,
            QueryText = context.Request.QueryString.Value ?? "",
            Headers = headers,
            Body = bytes.Length == 0 ? "" : Text(bytes, context.Request.ContentType),
            Bytes = bytes,
        };
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return [];
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    // Files are neither logged nor read as text; the hash tells one form from another.
    private static string Text(byte[] body, string? contentType)
    {
        if (contentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
            return FormattableString.Invariant($"({body.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(body))})");
        var text = Encoding.UTF8.GetString(body);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
