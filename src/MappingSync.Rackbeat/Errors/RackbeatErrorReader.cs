using System.Text.Json;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>
/// Reads the error bodies of Rackbeat: <c>{ "message", "errors": { "property": ["reason"] } }</c>, other JSON with a message, and plain text.
/// </summary>
public sealed class RackbeatErrorReader : IApiErrorReader
{
    /// <summary>The name of the system in errors.</summary>
    public const string SystemName = "rackbeat";

    private const int MostDetails = 100;

    /// <inheritdoc />
    public string System => SystemName;

    /// <inheritdoc />
    public ApiErrorBody Read(ReadOnlyMemory<byte> body, string? mediaType)
    {
        using var document = JsonErrors.TryParse(body);
        if (document is null) return ErrorText.Read(body.Span, mediaType);

        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.String) return ApiErrorBody.Empty with { Text = ErrorText.Clip(root.GetString() ?? "") };

        var details = new List<ApiErrorDetail>();
        if (JsonErrors.Property(root, "errors", "error") is { } errors) Collect(errors, "", details);
        var text = JsonErrors.Text(root, "message", "error", "error_description") ?? (details.Count > 0 ? details[0].Text : null);
        return new ApiErrorBody(JsonErrors.Text(root, "code", "error_code"), text, details, null, true);
    }

    private static void Collect(JsonElement element, string path, List<ApiErrorDetail> details)
    {
        if (details.Count >= MostDetails) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String when path.Length > 0:
                details.Add(new ApiErrorDetail(path, null, ErrorText.Clip(element.GetString() ?? "")));
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (item.ValueKind == JsonValueKind.String) details.Add(new ApiErrorDetail(path, null, ErrorText.Clip(item.GetString() ?? "")));
                    else Collect(item, path, details);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", details);
                break;
        }
    }
}
