using System.Globalization;
using System.Text.Json;
using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>
/// Reads the error bodies of both surfaces of e-conomic. The forms differ by resource and version (an object by property, an array by
/// voucher, texts, problem+json), so the tree is walked and every reason is kept with the path that leads to it.
/// </summary>
public sealed class EconomicErrorReader : IApiErrorReader
{
    /// <summary>The name of the system in errors.</summary>
    public const string SystemName = "economic";

    private const int MostDetails = 200;

    // An idempotency key that was used for something else: the caller must see this as the answer's own code.
    private static readonly string[] KeyCodes = ["PayloadChanged", "URLChanged"];

    /// <inheritdoc />
    public string System => SystemName;

    /// <inheritdoc />
    public ErrorCatalogue Catalogue => EconomicErrorCatalogue.Instance;

    /// <inheritdoc />
    public ApiErrorBody Read(ReadOnlyMemory<byte> body, string? mediaType)
    {
        using var document = JsonErrors.TryParse(body);
        if (document is null) return ErrorText.Read(body.Span, mediaType);

        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.String) return ApiErrorBody.Empty with { Text = JsonErrors.Value(root) };

        var details = new List<ApiErrorDetail>();
        Walk(root, new Position("", InErrors: false, IsList: false, IsRoot: true), details);

        var title = JsonErrors.Text(root, "message", "title");
        var more = JsonErrors.Text(root, "detail");
        var text = title is not null && more is not null && title != more ? ErrorText.Clip($"{title} {more}") : title ?? more ?? (details.Count > 0 ? details[0].Text : null);
        var code = JsonErrors.Code(root, "errorCode");
        var keyCode = KeyCodes.FirstOrDefault(known => details.Exists(detail => string.Equals(detail.Code, known, StringComparison.OrdinalIgnoreCase))
            || string.Equals(code, known, StringComparison.OrdinalIgnoreCase)
            || string.Equals(text, known, StringComparison.OrdinalIgnoreCase));
        return new ApiErrorBody(keyCode ?? code, text, details, JsonErrors.Code(root, "logId", "traceId"), true);
    }

    private static void Walk(JsonElement element, Position at, List<ApiErrorDetail> details)
    {
        if (details.Count >= MostDetails) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String when at.InErrors:
                if (JsonErrors.Value(element) is var text && !string.IsNullOrWhiteSpace(text)) details.Add(new ApiErrorDetail(ErrorPath.Normalise(at.Path), null, text));
                break;

            case JsonValueKind.Object:
                if (!at.IsRoot && Reason(element, at) is { } reason)
                {
                    details.Add(reason);
                    return;
                }

                foreach (var property in element.EnumerateObject())
                {
                    if (details.Count >= MostDetails) return;
                    WalkProperty(property, at, details);
                }

                break;

            case JsonValueKind.Array:
                var position = 0;
                foreach (var item in element.EnumerateArray())
                {
                    if (details.Count >= MostDetails) return;
                    var path = IsPlace(item, at.IsList) ? $"{at.Path}[{Index(item, position)}]" : at.Path;
                    Walk(item, at with { Path = path, IsRoot = false }, details);
                    position++;
                }

                break;
        }
    }

    private static void WalkProperty(JsonProperty property, Position at, List<ApiErrorDetail> details)
    {
        if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String)) return;

        // What the caller sent is repeated here, with whatever names it has.
        var name = JsonErrors.Name(property);
        if (Is(name, "inputValue") || Is(name, "value") || Is(name, "allowedFilteringFields") || Is(name, "developerHint")) return;

        var isErrors = Is(name, "errors");
        var place = isErrors || Is(name, "items") ? at.Path : at.Path.Length == 0 ? name : $"{at.Path}.{name}";
        if (place.Length > ErrorPath.MaxLength) place = at.Path;
        Walk(property.Value, new Position(place, at.InErrors || isErrors, isErrors, IsRoot: false), details);
    }

    private static ApiErrorDetail? Reason(JsonElement element, Position at)
    {
        var code = JsonErrors.Code(element, "errorCode");
        var text = JsonErrors.Text(element, "errorMessage", "message", "title");
        if (code is null && !(at.IsList && text is not null)) return null;

        var property = JsonErrors.Text(element, "propertyName", "property");
        return new ApiErrorDetail(Place(ErrorPath.Normalise(at.Path), ErrorPath.Normalise(property ?? "")), code, text ?? code ?? "");
    }

    // The path of the tree already names the property in most forms; the server writes it in mixed case.
    private static string Place(string path, string property)
    {
        if (property.Length == 0) return path;
        if (path.Length == 0 || property.StartsWith(path + ".", StringComparison.OrdinalIgnoreCase)) return property;

        var last = path[(path.LastIndexOf('.') + 1)..];
        return string.Equals(last, property, StringComparison.OrdinalIgnoreCase) || !last.EndsWith(']') ? path : $"{path}.{property}";
    }

    // In a list of reasons the items have no place of their own, unless they are vouchers or lines.
    private static bool IsPlace(JsonElement item, bool isList) =>
        item.ValueKind == JsonValueKind.Object && (!isList || JsonErrors.Property(item, "arrayIndex") is not null);

    private static string Index(JsonElement item, int position) =>
        JsonErrors.Property(item, "arrayIndex") is { ValueKind: JsonValueKind.Number } index && index.TryGetInt32(out var row) && row >= 0
            ? row.ToString(CultureInfo.InvariantCulture)
            : position.ToString(CultureInfo.InvariantCulture);

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Position(string Path, bool InErrors, bool IsList, bool IsRoot);
}
