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
    public ErrorCatalogue Catalogue => RackbeatErrorCatalogue.Instance;

    /// <inheritdoc />
    public ApiErrorBody Read(ReadOnlyMemory<byte> body, string? mediaType)
    {
        using var document = JsonErrors.TryParse(body);
        if (document is null) return ErrorText.Read(body.Span, mediaType);

        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.String) return ApiErrorBody.Empty with { Text = JsonErrors.Value(root) };

        var details = new List<ApiErrorDetail>();
        if (JsonErrors.Property(root, "errors", "error") is { } errors) Collect(errors, "", details);
        var text = JsonErrors.Text(root, "message", "error", "error_description") ?? (details.Count > 0 ? details[0].Text : null);
        return new ApiErrorBody(JsonErrors.Code(root, "code", "error_code"), text, details, null, true);
    }

    private static void Collect(JsonElement element, string path, List<ApiErrorDetail> details)
    {
        if (details.Count >= MostDetails) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String when path.Length > 0:
                Add(element, path, details);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (details.Count >= MostDetails) return;
                    if (item.ValueKind == JsonValueKind.String) Add(item, path, details);
                    else Collect(item, path, details);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (details.Count >= MostDetails) return;
                    var name = JsonErrors.Name(property);
                    var place = path.Length == 0 ? name : $"{path}.{name}";
                    Collect(property.Value, place.Length > ErrorPath.MaxLength ? path : place, details);
                }

                break;
        }
    }

    private static void Add(JsonElement reason, string path, List<ApiErrorDetail> details)
    {
        if (JsonErrors.Value(reason) is var text && !string.IsNullOrWhiteSpace(text)) details.Add(new ApiErrorDetail(ErrorPath.Normalise(path), null, text));
    }
}
